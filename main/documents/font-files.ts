// Where the two font files are: beside the bundle, or in the package when the sources are run as they stand. Inter
// covers Latin, Latin Extended, Greek and Cyrillic.
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const here = path.dirname(fileURLToPath(import.meta.url));
const isBundled = !import.meta.url.endsWith('.ts');
// `build/bundle.mjs` copies them.
const top = isBundled ? path.join(here, 'fonts') : path.resolve(here, '../../node_modules/@expo-google-fonts/inter');
const place = (weight: string): string =>
  isBundled ? path.join(top, `Inter_${weight}.ttf`) : path.join(top, weight, `Inter_${weight}.ttf`);

export const fontFiles = { normal: place('400Regular'), bold: place('600SemiBold') } as const;
