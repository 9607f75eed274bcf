// The Electron checklist, as far as it can be held without Electron; the rest is in tests/e2e/security.spec.ts.
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { contentPolicy } from '../../main/hosts/content-policy.ts';
import { pathInArguments, pathOfDeepLink } from '../../main/hosts/electron/deep-links.ts';
import { isOwnUrl, isReload, isTrustedSender, pathOfOwnUrl, windowOrigin } from '../../main/hosts/electron/origin.ts';
import { webPreferences } from '../../main/hosts/electron/web-preferences.ts';
import { rendererFileAt } from '../../main/hosts/renderer-files.ts';
import { toAllowedLink } from '../../main/services/link-rules.ts';

const own = windowOrigin(true);
const late = windowOrigin(false);

describe('the window', () => {
  test('is isolated, sandboxed, without Node and webviews, and keeps web security on', () => {
    expect(webPreferences({ preload: '/p.cjs', isPackaged: true })).toEqual({
      preload: '/p.cjs',
      contextIsolation: true,
      sandbox: true,
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      nodeIntegrationInSubFrames: false,
      webSecurity: true,
      allowRunningInsecureContent: false,
      experimentalFeatures: false,
      webviewTag: false,
      navigateOnDragDrop: false,
      safeDialogs: true,
      spellcheck: false,
      devTools: false,
    });
  });

  test('has developer tools in development builds only', () => {
    expect(webPreferences({ preload: '/p.cjs', isPackaged: false }).devTools).toBe(true);
    expect(webPreferences({ preload: '/p.cjs', isPackaged: true }).devTools).toBe(false);
  });

  test('has its own scheme, or a name that no network resolves', () => {
    expect(own.startUrl).toBe('app://licence-desk/index.html');
    expect(new URL(late.startUrl).hostname).toMatch(/\.invalid$/);
  });
});

describe('the content policy', () => {
  const directives = (host: 'electron' | 'browser'): Record<string, string> =>
    Object.fromEntries(
      contentPolicy(host)
        .split('; ')
        .map((directive) => [directive.split(' ')[0] ?? '', directive.split(' ').slice(1).join(' ')]),
    );

  test.each(['electron', 'browser'] as const)('starts from nothing and allows only files of its own (%s)', (host) => {
    expect(directives(host)).toMatchObject({
      'default-src': "'none'",
      'script-src': "'self'",
      'style-src': "'self'",
      'font-src': "'self'",
      'img-src': "'self' data:",
      'base-uri': "'none'",
      'form-action': "'none'",
      'frame-ancestors': "'none'",
      'require-trusted-types-for': "'script'",
      'trusted-types': "'none'",
    });
    expect(contentPolicy(host)).not.toMatch(/unsafe|\*|http|blob:/);
  });

  test('lets no window of Electron connect anywhere, and a page of the browser host to its server only', () => {
    expect(directives('electron')['connect-src']).toBe("'none'");
    expect(directives('browser')['connect-src']).toBe("'self'");
  });
});

describe('files of the renderer', () => {
  const root = path.resolve('/app/out/renderer');

  test('are found under the root', () => {
    expect(rendererFileAt(root, '/')?.file).toBe(path.join(root, 'index.html'));
    expect(rendererFileAt(root, '/assets/index-B1_x.js')).toEqual({
      file: path.join(root, 'assets', 'index-B1_x.js'),
      type: 'text/javascript; charset=utf-8',
    });
  });

  test.each([
    '',
    'index.html',
    '/..',
    '/../secret.json',
    '/assets/../../secret.json',
    '/%2e%2e/secret.json',
    '/%2e%2e%2fsecret.json',
    '/assets/%2e%2e/%2e%2e/secret.json',
    '/..%5c..%5csecret.json',
    '/assets\\..\\..\\secret.json',
    '/assets//index.js',
    '/./index.html',
    '/.env.json',
    '/assets/.hidden.js',
    '/C:/windows/win.json',
    '/index.html%00.js',
    '/%',
    '/%ff',
    '/assets',
    '/main.node',
    '/notes.txt',
    '//evil.example/x.js',
  ])('are refused where the path is %j', (urlPath) => {
    expect(rendererFileAt(root, urlPath)).toBeNull();
  });
});

describe('URLs', () => {
  test.each([own, late])('of the window are exactly those of its origin ($scheme)', (window) => {
    expect(isOwnUrl(window, window.startUrl)).toBe(true);
    expect(isOwnUrl(window, `${window.origin}.evil.example/`)).toBe(false);
    expect(isOwnUrl(window, `${window.origin}:1/`)).toBe(false);
    expect(isOwnUrl(window, window.origin.replace('licence-desk', 'x@licence-desk'))).toBe(false);
    expect(isOwnUrl(window, 'file:///etc/passwd')).toBe(false);
    expect(isOwnUrl(window, 'https://evil.example/')).toBe(false);
  });

  test('give their path as it was asked, so that traversal is seen', () => {
    expect(pathOfOwnUrl(own, 'app://licence-desk/assets/a.js?x#y')).toBe('/assets/a.js');
    expect(pathOfOwnUrl(own, 'app://licence-desk')).toBe('/');
    expect(pathOfOwnUrl(own, 'app://licence-desk/%2e%2e/x')).toBe('/%2e%2e/x');
    expect(pathOfOwnUrl(own, 'app://other/index.html')).toBeNull();
  });

  test('may be navigated to only to load the same document again', () => {
    expect(isReload(own, own.startUrl)).toBe(true);
    expect(isReload(own, `${own.startUrl}#/accounts/a`)).toBe(true);
    for (const url of [
      'app://licence-desk/other.html',
      `${own.startUrl}?x`,
      'https://evil.example/',
      'file:///',
      'about:blank',
    ]) {
      expect(isReload(own, url)).toBe(false);
    }
  });
});

describe('a sender', () => {
  test('is trusted as the main frame of the exact origin', () => {
    expect(isTrustedSender(own, { origin: own.origin, parent: null })).toBe(true);
  });

  test.each([
    ['a frame that is gone', null],
    ['a sub-frame', { origin: own.origin, parent: {} }],
    ['another origin', { origin: 'https://evil.example', parent: null }],
    ['a longer origin', { origin: `${own.origin}.evil.example`, parent: null }],
    ['an opaque origin', { origin: 'null', parent: null }],
    ['no origin', { origin: '', parent: null }],
  ])('is refused as %s', (_what, sender) => {
    expect(isTrustedSender(own, sender)).toBe(false);
  });
});

describe('links to the outside', () => {
  const portal = 'https://portal.example';

  test.each([
    'https://portal.example/account/1',
    'https://www.pascom.net/doc/en/',
    'https://my.pascom.net/',
    'mailto:k.bergmann@bergmann-optik.example?subject=Angebot',
  ])('%s is opened', (url) => {
    expect(toAllowedLink(url, portal)).toBe(url);
  });

  test.each([
    'http://portal.example/',
    'http://127.0.0.1:4100/',
    'https://portal.example.evil.example/',
    'https://portal.example:444/',
    'https://user@portal.example/',
    'https://evil.example/?https://portal.example/',
    'https://portal.example@evil.example/',
    'https:\\\\portal.example\\',
    ' https://portal.example/',
    'https://portal.example/\n',
    'mailto:',
    'mailto:a@b.example?attach=/etc/passwd',
    'file:///etc/passwd',
    'javascript:alert(1)',
    'data:text/html,x',
    'ms-settings:',
    'smb://evil.example/share',
    'licence-desk://accounts/1',
    '',
    'portal.example',
  ])('%j is refused', (url) => {
    expect(toAllowedLink(url, portal)).toBeNull();
  });

  test('the portal is nobody while nobody is signed in', () => {
    expect(toAllowedLink('https://portal.example/', null)).toBeNull();
  });
});

describe('deep links', () => {
  test('to an account lead to its details', () => {
    expect(pathOfDeepLink('licence-desk://accounts/acc_00042')).toBe('/accounts/acc_00042');
    expect(pathInArguments(['electron', '--flag', 'licence-desk://accounts/7'])).toBe('/accounts/7');
  });

  test.each([
    'licence-desk://accounts/',
    'licence-desk://accounts/../settings',
    'licence-desk://accounts/a/order/b/upgrade',
    'licence-desk://accounts/a?x=1',
    'licence-desk://accounts/a#x',
    'licence-desk://accounts/%2e%2e',
    'licence-desk://accounts/<script>',
    'licence-desk://accounts/' + 'a'.repeat(65),
    'licence-desk://orders/a',
    'licence-desk:accounts/a',
    'LICENCE-DESK://accounts/a',
    'https://accounts/a',
    ' licence-desk://accounts/a',
    '',
  ])('%j is dropped', (link) => {
    expect(pathOfDeepLink(link)).toBeNull();
  });
});
