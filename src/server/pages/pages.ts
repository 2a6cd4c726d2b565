/** The pages: help page, chat page, loader, and what they load. */
import { notFound } from '../http/reply.js';
import type { Handler } from '../http/route.js';
import { pagePolicy } from '../http/securityHeaders.js';
import type { BuiltFiles } from './builtFiles.js';
import { builtFiles } from './builtFiles.js';
import { serve } from './serve.js';

export type Pages = {
  readonly help: Handler;
  readonly embed: Handler;
  readonly loader: Handler;
  readonly asset: Handler;
  /** For the desk, which looks at who asks first. */
  readonly files: BuiltFiles;
};

export type PageSettings = {
  readonly webDir: string;
  readonly keepDays: number;
  readonly framedBy: readonly string[];
};

export function pages({ webDir, keepDays, framedBy }: PageSettings): Pages {
  const files = builtFiles(webDir, (name, bytes) =>
    name === 'embed.html'
      ? Buffer.from(bytes.toString('utf8').replaceAll('{{keepDays}}', String(keepDays)))
      : bytes,
  );
  return {
    files,
    help: (asked) =>
      serve(files, 'help.html', asked, pagePolicy(asked.caller, { frames: true, framedBy: [] })),
    embed: (asked) =>
      serve(files, 'embed.html', asked, pagePolicy(asked.caller, { frames: false, framedBy })),
    loader: (asked) =>
      serve(files, 'widget.js', asked, {
        'Cross-Origin-Resource-Policy': 'cross-origin',
        // As a module it is asked for by the rules of CORS.
        'Access-Control-Allow-Origin': '*',
      }),
    asset: (asked) => {
      const name = asked.params['file'] ?? '';
      return /^\w[\w.-]*$/.test(name) ? serve(files, `assets/${name}`, asked) : notFound();
    },
  };
}
