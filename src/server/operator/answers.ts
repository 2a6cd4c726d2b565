/** What the running bot answers a command. */
import { z } from 'zod';
import { DeskToken } from '../../people/deskTokens.js';

export const Secret = z.object({ secret: z.string().min(1) });

export const TokenList = z.object({ tokens: z.array(DeskToken) });

export const Revoked = z.object({ revoked: z.boolean() });
