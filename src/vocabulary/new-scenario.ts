/** What decides how a scene goes on a profile: where speech is understood, and what makes the device listen. */
export type SpeakerKind = 'cloud' | 'local' | 'streaming' | 'button';

/** Of a device with a wake word: without one there is no accident, and nobody is offered any. */
export type ListeningKind = Exclude<SpeakerKind, 'button'>;

interface Named {
  readonly id: string;
  readonly name: string;
}

/** Somebody whose name is taken for the wake word. */
export interface Namesake extends Named {
  /** How the name is called out. */
  readonly calling: string;
  /** Whether such a device was reported to wake at it; else it is what the model finds in the sounds. */
  readonly isDocumented: boolean;
}

/** A question of a lesson; which choice is right follows from the scene. */
interface Question<Ask, Because> {
  readonly ask: Ask;
  readonly choices: readonly string[];
  readonly because: Because;
}

/** What understands a request: the device itself, or somebody elsewhere. */
type Where<Text> = Readonly<Record<'home' | 'away', Text>>;

/** What people say in new scenarios, and what is said of them, in one language. What happens is the same in all. */
export interface NewScenarios {
  /** Each of one line or more, with its signs. */
  readonly comments: {
    /** @param file as a shell takes it */
    readonly top: (file: string) => string;
    readonly summary: string;
    readonly device: (profile: string) => string;
    readonly sensitivity: string;
    readonly people: string;
    readonly owner: string;
    readonly guest: string;
    readonly resident: string;
    readonly timeline: string;
    readonly likeness: (
      about: Pick<Namesake, 'isDocumented'> & { readonly name: string; readonly call: string },
    ) => string;
    readonly toDevice: string;
    readonly endPoint: (ms: number) => string;
    readonly acts: string;
    readonly presses: string;
    readonly later: string;
    readonly expect: string;
    readonly stays: string;
    readonly noWakeWord: string;
    readonly lesson: string;
    /** Above what an imported transcript is expected to come to. */
    readonly cameOut: string;
  };
  /** @param topics separated by commas */
  readonly tags: (topics: string) => string;
  /** Who asks, and who lives there too. */
  readonly couple: readonly [Named, Named];
  readonly accident: {
    readonly summary: string;
    readonly welcome: string;
    readonly news: string;
    readonly fear: string;
    readonly asks: string;
    readonly leaves: Question<
      (said: { readonly calling: string; readonly call: string }) => string,
      Readonly<Record<ListeningKind, string>>
    >;
    readonly guest: Question<(name: string) => string, string>;
  };
  readonly request: {
    readonly summary: string;
    readonly asks: string;
    readonly goesOn: string;
    readonly afterwards: string;
    readonly whose: Question<string, Where<string>>;
    readonly next: Question<string, Readonly<Record<SpeakerKind, string>>>;
  };
  readonly quiet: {
    readonly summary: string;
    readonly asks: string;
    /** Two sentences. */
    readonly private: readonly [string, string];
    /** @param call what wakes the device; empty: nothing that is said */
    readonly safe: (call: string) => string;
    readonly whose: Question<string, Where<string>>;
    readonly kept: Question<string, string>;
  };
  readonly imported: Question<string, string>;
}
