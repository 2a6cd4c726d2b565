/** `/desk/api/openapi.json`: the document of every operation, this one too. */
import { z } from 'zod';
import { deskCookie } from '../access.js';
import { openApiOf } from './openApi.js';
import { given, operation } from './operation.js';
import type { Operation } from './operation.js';
import { apiBase } from './operationRoutes.js';

const Document = z.record(z.string(), z.unknown()).meta({ description: 'OpenAPI 3.1.' });

export function documentOperation(others: readonly Operation[]): Operation {
  const itself: Operation = operation({
    method: 'get',
    path: '/openapi.json',
    summary: 'This document.',
    for: 'anyone',
    gives: Document,
    handle: () => given(openApiOf([...others, itself], { base: apiBase, cookie: deskCookie })),
  });
  return itself;
}
