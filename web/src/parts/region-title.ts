import { regionName } from '../../../shared/domain/identifiers/region-names.ts';
import type { Bilingual } from '../language/language.tsx';

/** `77` → `Москва`, both languages; the bare number where no federal subject has it. */
export const regionTitle = (code: string): Bilingual => regionName(code) ?? { ru: code, en: code };
