// The OpenAPI document: what docs/ holds is what the portal serves, and names every route.
import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { aPortal } from './a-portal.ts';

it('docs/openapi.json is what the portal serves (npm run openapi writes it)', async () => {
  const portal = await aPortal();
  const served = await (await portal.ask('GET', '/v1/openapi.json')).json();
  const written = JSON.parse(readFileSync(new URL('../../docs/openapi.json', import.meta.url), 'utf8'));
  expect(written).toEqual(served);
});

it('the document names every route, who may call it, and how it refuses', async () => {
  const portal = await aPortal();
  const { openapi, paths, components } = await (await portal.ask('GET', '/v1/openapi.json')).json();
  expect(openapi).toBe('3.1.0');
  expect(components.securitySchemes).toEqual({ bearer: { type: 'http', scheme: 'bearer' } });
  const routes = portal.app.routes.filter(({ method, path }) => method !== 'ALL' && path.startsWith('/v1/'));
  const documented = Object.entries<Record<string, unknown>>(paths).flatMap(([path, methods]) =>
    Object.keys(methods).map((method) => `${method.toUpperCase()} ${path.replaceAll(/\{(\w+)\}/g, ':$1')}`),
  );
  const names = new Set(routes.map(({ method, path }) => `${method} ${path}`));
  expect(new Set(documented)).toEqual(names);
  expect(names.size).toBeGreaterThanOrEqual(14);
  expect(paths['/v1/orders/{id}'].put).toMatchObject({ security: [{ bearer: [] }] });
  expect(Object.keys(paths['/v1/orders/{id}'].put.responses)).toEqual(
    expect.arrayContaining(['200', '201', '403', '409', '422']),
  );
});
