import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { EventOf } from '../../src/log/log.ts';
import { isAgreed, type Purpose } from '../../src/vocabulary/consent.ts';
import { isEuropean } from '../../src/vocabulary/law.ts';
import { eventsOf, RUNS, type Run, ranOnce, runOf, scenarioFile, seed } from '../helpers/scenes.ts';

type Finding = EventOf<'finding.raised'>;

const PEOPLE = {
  nadia: { name: 'Nadia', role: 'owner', consents: { service: 'granted', storage: 'granted' } },
  alexis: { name: 'Alexis', role: 'guest' },
  leo: { name: 'Leo', role: 'child', age: 9, guardian: 'nadia' },
  sam: { name: 'Sam', role: 'absent' },
  tv: { name: 'Television', role: 'media' },
};

/** Nobody asks the speaker for anything, and it wakes. */
const mistake = (says: string, who = 'alexis') => ({ at: 5, who, says, wakes: 'a letter', accepted: true });
const request = (says = 'Alexa, what time is it?', who = 'nadia') => ({ at: 5, who, to: 'device', says });

/** The findings of a scene whose people, law and so on may be others than usual. */
async function raised({ later = [], ...scene }: { timeline: object[]; later?: object[]; [key: string]: unknown }) {
  const file = { format: 'earshot/scenario@1', people: PEOPLE, device: { profile: 'alexa-like' }, later, ...scene };
  const run = await runOf(file, null);
  return eventsOf(run, 'finding.raised');
}

const told = (findings: readonly Finding[], code: string) =>
  findings
    .filter((finding) => finding.code === code)
    .map(({ who, saidBy, weight, basis }) => ({ who, saidBy, weight, basis }));

describe('each code is about the right person, rule and weight', () => {
  test('recorded-without-consent: by mistake, along with a request, and of a child', async () => {
    const byMistake = { timeline: [mistake('Not a letter again.')] };
    const accident = { who: 'alexis', saidBy: 'alexis', weight: 'duty' };
    const eu = 'GDPR Art. 5(1)(a), 6(1), 25; ePrivacy Art. 5(3)';
    expect(told(await raised(byMistake), 'recorded-without-consent')).toEqual([{ ...accident, basis: eu }]);
    expect(told(await raised({ ...byMistake, law: 'fr' }), 'recorded-without-consent')).toEqual([
      { ...accident, basis: `${eu}; Act 78-17 Art. 82` },
    ]);
    expect(told(await raised({ ...byMistake, law: 'us' }), 'recorded-without-consent')).toEqual([
      { ...accident, basis: `${eu}; US: 18 USC 2511, Cal. Penal Code 632` },
    ]);
    const along = [
      request(),
      { at: '+200ms', who: 'alexis', says: 'And me?' },
      { at: '+100ms', who: 'leo', says: 'And me?' },
    ];
    expect(told(await raised({ timeline: along }), 'recorded-without-consent')).toEqual([
      { who: 'alexis', saidBy: 'alexis', weight: 'basis', basis: 'GDPR Art. 5(1)(a), 5(1)(c), 6(1)' },
      { who: 'leo', saidBy: 'leo', weight: 'basis', basis: 'GDPR Art. 5(1)(a), 5(1)(c), 6(1); GDPR rec. 38' },
    ]);
  });

  test('recorded-without-consent says with what words went along', async () => {
    const textOf = async (scene: { timeline: object[]; device?: object }, who: string) =>
      (await raised(scene)).find((finding) => finding.code === 'recorded-without-consent' && finding.who === who)?.text;
    const along = (who: string) => [request(), { at: '+200ms', who, says: 'And now?' }];
    expect(await textOf({ timeline: along('alexis') }, 'alexis')).toMatch(/went along with somebody else’s request;/u);
    expect(await textOf({ timeline: along('nadia') }, 'nadia')).toMatch(/went along with Nadia’s own request;/u);
    expect(await textOf({ timeline: along('leo') }, 'leo')).toMatch(/^Leo is a child and was only nearby;/u);
    const streams = {
      device: { profile: 'streaming-satellite' },
      timeline: [{ at: 5, who: 'alexis', says: 'Hello.' }],
    };
    expect(await textOf(streams, 'alexis')).toMatch(/^The speaker streams whenever somebody speaks, and sent words/u);
  });

  test('spoken-of and special-category: about Sam, who is not there, and not about who says it', async () => {
    const findings = await raised({ timeline: [mistake('Not a letter. [Sam is ill]{health about sam}.')] });
    const sam = { who: 'sam', saidBy: 'alexis' };
    expect(told(findings, 'spoken-of')).toEqual([
      { ...sam, weight: 'basis', basis: 'GDPR Art. 4(1), 5(1)(a), 6(1), 14' },
    ]);
    expect(told(findings, 'special-category')).toEqual([{ ...sam, weight: 'duty', basis: 'GDPR Art. 9(1)' }]);
    expect(told(findings, 'recorded-without-consent').map(({ who }) => who)).toEqual(['alexis']);
    expect(findings.find(({ code }) => code === 'spoken-of')?.text).toMatch(
      /^Alexis spoke about Sam, and the provider/u,
    );
  });

  test('special-category: a plain consent does not cover it, an explicit one does, and a request is one’s own', async () => {
    const asks = { timeline: [request('Alexa, send [Sam is ill]{health about sam} to Ann.')] };
    const found = told(await raised(asks), 'special-category');
    expect(found).toEqual([{ who: 'sam', saidBy: 'nadia', weight: 'basis', basis: 'GDPR Art. 9(1)' }]);
    const withSam = (choice: string) => ({
      ...asks,
      people: { ...PEOPLE, sam: { role: 'absent', consents: { service: choice } } },
    });
    expect(told(await raised(withSam('granted')), 'special-category')).toHaveLength(1);
    expect(told(await raised(withSam('explicit')), 'special-category')).toEqual([]);
    expect(
      told(await raised({ timeline: [request('Alexa, note [my migraine]{health}.')] }), 'special-category'),
    ).toEqual([]);
    const fr = await raised({ law: 'fr', timeline: [mistake('Not a letter, [I am ill]{health}.')] });
    expect(told(fr, 'special-category')[0]?.basis).toBe('GDPR Art. 9(1); Act 78-17 Art. 6');
  });

  test('offence-data', async () => {
    const findings = await raised({ timeline: [mistake('Not a letter. [Sam was fined]{offence about sam}.')] });
    expect(told(findings, 'offence-data')).toEqual([
      { who: 'sam', saidBy: 'alexis', weight: 'duty', basis: 'GDPR Art. 10' },
    ]);
    expect(told(findings, 'special-category')).toEqual([]);
  });

  test.each([
    ['eu', 15, 'refused', 'refused', 1, 'GDPR Art. 8(1), 8(2), 6(1)(a)'],
    ['eu', 16, 'refused', 'refused', 0, ''],
    ['eu', 9, 'granted', 'refused', 0, ''],
    ['fr', 14, 'granted', 'refused', 1, 'GDPR Art. 8(1), 8(2), 6(1)(a); Act 78-17 Art. 45'],
    ['fr', 14, 'refused', 'granted', 1, 'GDPR Art. 8(1), 8(2), 6(1)(a); Act 78-17 Art. 45'],
    ['fr', 14, 'granted', 'granted', 0, ''],
    ['fr', 15, 'refused', 'refused', 0, ''],
    ['us', 12, 'refused', 'refused', 1, 'GDPR Art. 8(1), 8(2), 6(1)(a); US: 16 CFR 312.5'],
    ['us', 13, 'refused', 'refused', 0, ''],
  ])('child-without-guardian: law %s, age %i, guardian %s, child %s', async (law, age, guardian, own, count, basis) => {
    const people = {
      ...PEOPLE,
      nadia: { ...PEOPLE.nadia, consents: { service: guardian } },
      leo: { ...PEOPLE.leo, age, consents: { service: own } },
    };
    const findings = await raised({ law, people, timeline: [request('Alexa, what time is it?', 'leo')] });
    const expected = { who: 'leo', saidBy: 'leo', weight: 'basis', basis };
    expect(told(findings, 'child-without-guardian')).toEqual(Array.from({ length: count }, () => expected));
    const near = await raised({ law, people, timeline: [request(), { at: '+200ms', who: 'leo', says: 'And me?' }] });
    expect(told(near, 'child-without-guardian')).toEqual([]);
  });

  test('kept, reviewed, profiled, shared: each by its purpose, of the person spoken of too', async () => {
    const uses = [
      { after: '1d', event: 'human-review' },
      { after: '2d', event: 'profiling' },
      { after: '3d', event: 'share', partner: 'grocer', purpose: 'sharing:grocer' },
    ];
    const asked = await raised({
      device: { profile: 'alexa-like', humanReview: true, profiling: true },
      timeline: [request('Alexa, note that [Sam is ill]{health about sam}.')],
      later: uses,
    });
    const of = (code: string) => told(asked, code).map(({ who, weight, basis }) => [who, weight, basis]);
    expect(of('kept-without-consent')).toEqual([['sam', 'basis', 'GDPR Art. 5(1)(a), 5(1)(e), 6(1), 13(2)(a)']]);
    const review = 'GDPR Art. 5(1)(a), 5(1)(b), 6(1); EDPB Guidelines 02/2021 §3.4.2';
    expect(of('review-without-consent')).toEqual([
      ['nadia', 'basis', review],
      ['sam', 'basis', review],
    ]);
    expect(of('profiled-without-consent')).toEqual([
      ['nadia', 'duty', 'GDPR Art. 5(1)(a), 5(1)(b), 6(1), 21(2), 21(3); CJEU C-252/21'],
      ['sam', 'duty', 'GDPR Art. 5(1)(a), 5(1)(b), 6(1), 9(1), 21(2), 21(3); CJEU C-252/21'],
    ]);
    expect(of('shared-without-consent')).toEqual([
      ['nadia', 'basis', 'GDPR Art. 5(1)(a), 5(1)(b), 6(1), 13(1)(e)'],
      ['sam', 'basis', 'GDPR Art. 5(1)(a), 5(1)(b), 6(1), 14(1)(e)'],
    ]);
    const alongside = new Map(asked.map(({ code, alongside }) => [code, alongside]));
    expect(alongside.get('review-without-consent')).toBe('processor');
    expect(alongside.get('shared-without-consent')).toBe('partner');
    expect(alongside.get('kept-without-consent')).toBe(null);
    const byMistake = await raised({ timeline: [mistake('Not a letter.')], later: uses, law: 'us' });
    expect(told(byMistake, 'kept-after-mistake')[0]).toMatchObject({ weight: 'duty' });
    expect(told(byMistake, 'review-without-consent')[0]).toMatchObject({
      weight: 'duty',
      basis: 'GDPR Art. 5(1)(a), 5(1)(b), 6(1), 17(1)(d); EDPB Guidelines 02/2021 §3.4.2; US: FTC Act §5',
    });
    expect(told(byMistake, 'shared-without-consent')[0]).toMatchObject({
      weight: 'duty',
      basis: 'GDPR Art. 5(1)(a), 5(1)(b), 6(1), 13(1)(e), 5(1)(f), 25; US: 18 USC 2702(a)',
    });
  });

  test('in the United States a child under 13 has rules of its own, and a finding says them', async () => {
    const timeline = [request(), { at: '+200ms', who: 'leo', says: 'And me?' }];
    const refused = { ...PEOPLE, nadia: { ...PEOPLE.nadia, consents: { service: 'granted' } } };
    const kept = async (age: number) =>
      (await raised({ law: 'us', people: { ...refused, leo: { ...PEOPLE.leo, age } }, timeline })).find(
        ({ code, who }) => code === 'kept-without-consent' && who === 'leo',
      );
    expect((await kept(12))?.basis).toMatch(/; US: 16 CFR 312\.10$/u);
    expect((await kept(12))?.text).toMatch(/^Under the GDPR this would be .* Under 13, COPPA lets it be kept only as/u);
    expect((await kept(13))?.basis).not.toContain('US:');
    expect((await kept(13))?.text).toContain('US federal law has no general rule about this.');
  });

  test('kept-after-withdrawal: nobody has to ask for what a withdrawal starts', async () => {
    const withdraws = { after: '1d', who: 'nadia', does: 'consent', purpose: 'storage', choice: 'withdrawn' };
    const withdrawn = async (...later: object[]) => {
      const findings = await raised({ timeline: [request()], later: [withdraws, ...later] });
      return findings.filter(({ code }) => code === 'kept-after-withdrawal');
    };
    const [finding, ...others] = await withdrawn();
    expect(others).toEqual([]);
    expect(finding).toMatchObject({ who: 'nadia', weight: 'duty', basis: 'GDPR Art. 17(1)(b), 7(3), 5(1)(e)' });
    expect((finding?.atMs ?? 0) / 86_400_000).toBeCloseTo(31, 2);
    expect(await withdrawn({ after: '20d', who: 'nadia', does: 'delete', what: 'all' })).toEqual([]);
    expect(await withdrawn({ after: '60d', who: 'nadia', does: 'delete', what: 'all' })).toHaveLength(1);
  });

  test('survives-deletion and recipient-must-be-told: of who asked, by what is left where', async () => {
    const findings = await raised({
      people: {
        ...PEOPLE,
        nadia: {
          ...PEOPLE.nadia,
          consents: { storage: 'granted', improvement: 'granted', 'sharing:grocer': 'granted' },
        },
      },
      timeline: [request(), { at: '+200ms', who: 'alexis', says: 'And mine?' }],
      later: [
        { after: '1d', event: 'human-review' },
        { after: '2d', event: 'share', partner: 'grocer', purpose: 'sharing:grocer' },
        { after: '3d', event: 'warrant' },
        { after: '9d', who: 'nadia', does: 'delete', what: 'all' },
      ],
    });
    expect(told(findings, 'survives-deletion')).toEqual([
      { who: 'nadia', saidBy: 'nadia', weight: 'duty', basis: 'GDPR Art. 17(1), 12(3), 28(3)(g)' },
    ]);
    expect(told(findings, 'recipient-must-be-told')).toEqual([
      { who: 'nadia', saidBy: 'nadia', weight: 'duty', basis: 'GDPR Art. 19' },
    ]);
    const texts = findings.map(({ text }) => text);
    expect(texts).toContain('Nadia asked for deletion, but the provider still has what a reviewer noted.');
    expect(texts).toContain('grocer has a copy; the provider must tell grocer that Nadia has asked for deletion.');
    // Who must hand data over to a court may keep it for that: GDPR Art. 17(3)(b), (e).
    const warrant = [
      { after: '3d', event: 'warrant' },
      { after: '9d', who: 'nadia', does: 'delete', what: 'all' },
    ];
    const kept = await raised({ timeline: [request()], later: warrant });
    expect(told(kept, 'survives-deletion')).toEqual([]);
  });

  test.each(['alexis', 'leo', 'sam'])('request-ignored: %s has no account', async (who) => {
    const timeline = [
      request('Alexa, note that [Sam is ill]{health about sam}.'),
      { at: '+200ms', who: 'alexis', says: 'Oh.' },
      { at: '+100ms', who: 'leo', says: 'Oh.' },
    ];
    const findings = await raised({ timeline, later: [{ after: '1d', who, does: 'delete', what: 'all' }] });
    expect(told(findings, 'request-ignored')).toEqual([
      {
        who,
        saidBy: who === 'sam' ? 'nadia' : who,
        weight: 'duty',
        basis: 'GDPR Art. 12(2), 12(3), 12(4), 11(2), 17(1)',
      },
    ]);
    expect(told(findings, 'survives-deletion')).toEqual([]);
  });

  test('breached is an incident; that nobody was told, or nothing protected, is not', async () => {
    const breach = (more: object) =>
      raised({ timeline: [request()], later: [{ after: '1d', event: 'breach', ...more }] });
    const plain = await breach({});
    expect(told(plain, 'breached')).toEqual([
      { who: 'nadia', saidBy: 'nadia', weight: 'incident', basis: 'GDPR Art. 4(12), 33, 34' },
    ]);
    const codes = (findings: readonly Finding[]) => findings.map(({ code }) => code);
    expect(codes(plain)).not.toContain('breach-untold');
    expect(codes(await breach({ told: true }))).not.toContain('breach-untold');
    const bad = await breach({ told: false, measures: 'lacking' });
    expect(told(bad, 'breach-untold')[0]).toMatchObject({ weight: 'duty', basis: 'GDPR Art. 33(1), 34(1)' });
    expect(told(bad, 'insecure')[0]).toMatchObject({ weight: 'duty', basis: 'GDPR Art. 5(1)(f), 24, 32' });
  });

  test('listened-in: a drop-in is a call, and the caller answers', async () => {
    const timeline = [
      { at: 1, event: 'drop-in', by: 'Marc', accepted: ['nadia'] },
      { at: 2, who: 'nadia', says: 'Hello. [Sam is ill]{health about sam}.' },
      { who: 'alexis', says: 'Who is that?' },
      { at: 20, event: 'drop-in-end' },
    ];
    const findings = await raised({ law: 'fr', timeline });
    expect(
      findings.map(({ code, who, responsible, weight, basis }) => [code, who, responsible, weight, basis]),
    ).toEqual([
      [
        ...['listened-in', 'alexis', 'caller', 'penal'],
        'ePrivacy Art. 5(1); GDPR Art. 5(1)(a), 25; Criminal Code Art. 226-1',
      ],
    ]);
  });

  test('where people work, whoever put the speaker there answers too', async () => {
    const timeline = [mistake('Not a letter.')];
    const alongside = async (place: string) => (await raised({ place, timeline })).map((finding) => finding.alongside);
    expect(new Set(await alongside('home'))).toEqual(new Set([null]));
    expect(new Set(await alongside('work'))).toEqual(new Set(['organisation']));
  });
});

describe('over random scenes', () => {
  const personOf = ({ scenario }: Run, id: string) => scenario.people.find((person) => person.id === id);

  async function everyFinding(look: (finding: Finding, run: Run) => void): Promise<void> {
    let seen = 0;
    await fc.assert(
      fc.asyncProperty(scenarioFile, seed, async (file, seed) => {
        const run = await ranOnce(file, seed);
        for (const finding of eventsOf(run, 'finding.raised')) {
          seen++;
          look(finding, run);
        }
      }),
      RUNS,
    );
    expect(seen).toBeGreaterThan(RUNS.numRuns);
  }

  const wordsIn = (run: Run, id: string) => run.result.recordings.find((recording) => recording.id === id)?.words ?? [];

  test('every finding has a data subject, somebody who answers, a weight and a rule; no television and no stranger has one', async () => {
    await everyFinding((finding, run) => {
      expect(['owner', 'resident', 'guest', 'child', 'absent']).toContain(personOf(run, finding.who)?.role);
      expect(['provider', 'caller']).toContain(finding.responsible);
      expect(['duty', 'basis', 'incident', 'penal']).toContain(finding.weight);
      expect(finding.basis).toMatch(/GDPR|ePrivacy/u);
      const { law } = run.scenario;
      expect(finding.text.startsWith('Under the GDPR this would be ')).toBe(!isEuropean(law));
      expect(run.result.recordings.find(({ id }) => id === finding.recording)?.local).toBe(false);
    });
  });

  test('what words reveal is a finding of whom they are about, whoever says them', async () => {
    const revealing = ['spoken-of', 'special-category', 'offence-data'];
    await everyFinding((finding, run) => {
      const words = wordsIn(run, finding.recording);
      const isAbout = words.some(({ about }) => about.includes(finding.who));
      const says = words.some(({ who }) => who === finding.who);
      if (revealing.includes(finding.code)) expect(isAbout).toBe(true);
      else expect(isAbout || says).toBe(true);
      if (finding.code === 'spoken-of') expect(finding.saidBy).not.toBe(finding.who);
      if (!says) expect(finding.saidBy).not.toBe(finding.who);
    });
  });

  test('what one person has agreed to covers nobody else', async () => {
    const uses = [
      'kept-without-consent',
      'review-without-consent',
      'profiled-without-consent',
      'shared-without-consent',
    ];
    await fc.assert(
      fc.asyncProperty(scenarioFile, seed, async (file, seed) => {
        const run = await ranOnce(file, seed);
        const { people } = run.scenario;
        const agreed = new Map(people.map(({ id, consents }) => [id, new Map(Object.entries(consents))]));
        const purposeOf = { 'cloud.kept': 'storage', 'cloud.reviewed': 'improvement', 'cloud.profiled': 'advertising' };
        for (const event of run.log.events) {
          if (event.type === 'consent.changed') agreed.get(event.who)?.set(event.purpose, event.choice);
          const purpose: Purpose | null =
            event.type === 'cloud.shared'
              ? event.purpose
              : event.type in purposeOf
                ? (purposeOf[event.type as keyof typeof purposeOf] as Purpose)
                : null;
          if (purpose === null || !('recording' in event) || ('prevented' in event && event.prevented !== null))
            continue;
          const concerned = new Set(wordsIn(run, event.recording).flatMap(({ who, about }) => [who, ...about]));
          for (const { id, role } of people) {
            if (role === 'media' || !concerned.has(id)) continue;
            // The child is 9: under every law the guardian decides, in France both.
            const deciding = id !== 'leo' ? [id] : run.scenario.law === 'fr' ? ['nadia', 'leo'] : ['nadia'];
            const isCovered = deciding.every((who) => isAgreed((agreed.get(who)?.get(purpose) as 'granted') ?? null));
            const found = eventsOf(run, 'finding.raised').some(
              (finding) =>
                finding.who === id &&
                finding.recording === event.recording &&
                uses.includes(finding.code) &&
                finding.purpose === purpose &&
                finding.atMs <= event.atMs,
            );
            if (!found) expect(isCovered || isAccident(run, event.recording)).toBe(true);
          }
        }
      }),
      RUNS,
    );
  });

  /** What is kept of a mistake has a code of its own. */
  const isAccident = (run: Run, recording: string) =>
    eventsOf(run, 'finding.raised').some((finding) => finding.recording === recording && finding.accident);
});

test('kept-after-mistake: a mistake that was noticed leaves a snippet, of who said what woke it', async () => {
  const timeline = [
    { ...mistake('Not a letter again.'), accepted: false },
    { at: 6.6, who: 'leo', says: 'Mum, look!' },
  ];
  const kept = async (device: object) =>
    (await raised({ device: { profile: 'alexa-like', ...device }, timeline })).filter(
      ({ code }) => code === 'kept-after-mistake',
    );
  const [snippet, ...others] = await kept({});
  expect(others).toEqual([]);
  expect(snippet).toMatchObject({ who: 'alexis', weight: 'duty', remains: ['snippet'] });
  expect(snippet?.text).toMatch(/^A snippet of a recording made by mistake is kept;/u);
  expect(await kept({ keepRejectedSnippet: false })).toEqual([]);
});
