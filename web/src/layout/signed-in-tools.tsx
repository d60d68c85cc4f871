import { ActionIcon, Indicator, Menu } from '@mantine/core';
import { IconBell, IconLogout, IconUser } from '@tabler/icons-react';
import { Link, useNavigate } from '@tanstack/react-router';
import { useRead } from '../api/queries.ts';
import { useTexts } from '../language/texts.ts';
import { signOut } from '../session/session.ts';
import { useMe, useSession } from '../session/use-session.ts';
import { layoutTexts } from './layout-texts.ts';

/** Bell and menu of a person; loaded when somebody is signed in. */
const SignedInTools = () => (
  <>
    <Bell />
    <AccountMenu />
  </>
);

const Bell = () => {
  const t = useTexts(layoutTexts);
  const session = useSession();
  const newest = useRead('listNotifications', { limit: '25' }, { enabled: session === 'signed-in', every: 20_000 });
  const count = newest.data?.items.filter(({ read }) => !read).length ?? 0;
  const label = t('unread', { count });
  return (
    <Indicator label={count > 24 ? '25+' : count} disabled={count === 0} size={18} color="red.9" offset={4}>
      <ActionIcon
        variant="subtle"
        size="lg"
        title={label}
        aria-label={label}
        renderRoot={(props) => <Link to="/notifications" {...props} />}
      >
        <IconBell size={20} aria-hidden />
      </ActionIcon>
    </Indicator>
  );
};

const AccountMenu = () => {
  const t = useTexts(layoutTexts);
  const { data: me } = useMe();
  const navigate = useNavigate();
  return (
    <Menu position="bottom-end" withinPortal={false}>
      <Menu.Target>
        <ActionIcon variant="light" size="lg" radius="xl" aria-label={me?.name ?? t('account')}>
          <IconUser size={20} aria-hidden />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        {me === undefined ? null : <Menu.Label>{me.name ?? me.personId}</Menu.Label>}
        <Menu.Item leftSection={<IconUser size={16} aria-hidden />} onClick={() => void navigate({ to: '/profile' })}>
          {t('profile')}
        </Menu.Item>
        <Menu.Item leftSection={<IconLogout size={16} aria-hidden />} onClick={() => void signOut()}>
          {t('signOut')}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
};

// oxlint-disable-next-line import/no-default-export -- the form that React.lazy asks for
export default SignedInTools;
