/** Counters as Prometheus reads them. */

export type Metrics = {
  readonly countRequest: (method: string, route: string, status: number) => void;
  readonly text: (sockets: Readonly<Record<string, number>>) => string;
};

export function createMetrics(): Metrics {
  const requests = new Map<string, number>();
  return {
    countRequest: (method, route, status) => {
      const labels = `method="${method}",route="${route}",status="${status}"`;
      requests.set(labels, (requests.get(labels) ?? 0) + 1);
    },
    text: (sockets) =>
      [
        '# TYPE stepladder_http_requests_total counter',
        ...[...requests].map(
          ([labels, count]) => `stepladder_http_requests_total{${labels}} ${count}`,
        ),
        '# TYPE stepladder_sockets gauge',
        ...Object.entries(sockets).map(
          ([kind, count]) => `stepladder_sockets{kind="${kind}"} ${count}`,
        ),
        '',
      ].join('\n'),
  };
}
