/** Articles for tests: say what matters, the rest has a default. */
import type { Article, Cost, Method, Stage, Step } from '../../src/knowledge/article.js';

type StageParts = Partial<Omit<Stage, 'steps'>> & { readonly steps?: readonly (string | Step)[] };
type MethodParts = Partial<Omit<Method, 'cost'>> & { readonly cost?: Partial<Cost> };

export function anArticle(parts: Partial<Article> = {}): Article {
  return {
    id: 'windows-update-0x80070002',
    title: "Windows Update can't find a file it needs",
    topic: 'windows-update',
    codes: ['0x80070002'],
    platforms: [],
    symptoms: [],
    sources: [],
    owner: 'desk-windows',
    reviewed: '2026-11-20',
    problem: 'A file that the update needs is missing.',
    methods: [aMethod()],
    ...parts,
  };
}

export function aMethod({ cost, ...parts }: MethodParts = {}): Method {
  return {
    id: 'check-date-time',
    was: [],
    title: 'Check the clock',
    why: 'With a wrong date the update servers refuse your PC.',
    variants: [{ platforms: [], stages: [aStage()] }],
    ...parts,
    cost: {
      minutes: 5,
      administrator: false,
      restart: false,
      risk: null,
      notOnCompanyPcs: false,
      when: null,
      notOn: [],
      ...cost,
    },
  };
}

export function aStage({ steps = ['Press **Sync now**.'], ...parts }: StageParts = {}): Stage {
  return {
    title: '',
    steps: steps.map((step) => (typeof step === 'string' ? { text: step, image: null } : step)),
    command: null,
    restarts: false,
    ifYouSee: [],
    notes: [],
    ...parts,
  };
}
