/** The house has one direction; docs/architecture.md says why. */
const layer = (name, from, forbidden) => ({
  name,
  severity: 'error',
  from: { path: from },
  to: { path: forbidden },
});

module.exports = {
  forbidden: [
    { name: 'no-circular', severity: 'error', from: {}, to: { circular: true } },
    {
      name: 'only-bot-knows-botbuilder',
      severity: 'error',
      from: { pathNot: '^src/bot/' },
      to: { path: 'node_modules/(botbuilder|botframework)' },
    },
    {
      name: 'knowledge-is-pure',
      severity: 'error',
      from: { path: '^src/knowledge/' },
      to: { path: '^src/(?!knowledge/)' },
    },
    layer('storage-knows-no-one', '^src/storage/', '^src/(?!storage/)'),
    layer('people', '^src/people/', '^src/(cases|dialogs|desk|bot|server)/'),
    layer('cases', '^src/cases/', '^src/(dialogs|desk|bot|server)/'),
    layer('dialogs', '^src/dialogs/', '^src/(desk|bot|server)/'),
    layer('desk', '^src/desk/', '^src/(dialogs|bot|server)/'),
    layer('bot', '^src/bot/', '^src/server/'),
    layer('preview', '^src/preview/', '^src/(desk|server|storage|people)/'),
    layer('nobody-knows-the-preview', '^src/(?!preview/|commands/|server/)', '^src/preview/'),
    layer('nobody-knows-main', '^src/[^/]+/', '^src/main'),
    layer('the-server-knows-no-page', '^src/', '^web/'),
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: { extensions: ['.ts', '.tsx', '.js', '.json'] },
  },
};
