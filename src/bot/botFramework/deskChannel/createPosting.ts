/** All that the desk's channels are told: threads of cases, and lines that are no case's. */
import { createLines, type LinePorts } from './createLines.js';
import { createThreads, type Threads } from './createThreads.js';
import type { PostPorts } from './postThread.js';

export function createPosting(ports: PostPorts & LinePorts): Threads {
  const threads = createThreads(ports);
  const lines = createLines(ports);
  return {
    async start() {
      lines.start();
      await threads.start();
    },
    async settled() {
      await threads.settled();
      await lines.round();
    },
    async stop() {
      await threads.stop();
      await lines.stop();
    },
  };
}
