import { MantineProvider } from '@mantine/core';
import { QueryClientProvider } from '@tanstack/react-query';
import { type AnyRouter, RouterProvider } from '@tanstack/react-router';
import { StrictMode } from 'react';
import { queries } from './api/queries.ts';
import { type Language, LanguageProvider } from './language/language.tsx';
import { theme } from './theme.ts';

type Props = { readonly router: AnyRouter; readonly language?: Language };

/** All of it, in a browser and where its first paint is made (prerender.tsx). */
export const Portal = ({ router, language }: Props) => (
  <StrictMode>
    <MantineProvider theme={theme} defaultColorScheme="auto" withCssVariables={false} withGlobalClasses={false}>
      <LanguageProvider language={language}>
        <QueryClientProvider client={queries}>
          <RouterProvider router={router} />
        </QueryClientProvider>
      </LanguageProvider>
    </MantineProvider>
  </StrictMode>
);
