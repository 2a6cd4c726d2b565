/** Two short tones, made on the spot. A browser lets them be heard after a click or a key. */

export type Chime = {
  /** To be called from a click or a key. */
  readonly allow: () => void;
  /** Null while the browser lets nothing be heard. */
  readonly ring: () => (() => void) | null;
};

/** Hertz, and seconds from the start. */
const tones = [
  { hertz: 660, at: 0 },
  { hertz: 880, at: 0.14 },
] as const;
const toneSeconds = 0.22;
const loudness = 0.12;

export function createChime(): Chime {
  let context: AudioContext | null = null;
  return {
    allow() {
      context ??= new AudioContext();
      if (context.state === 'suspended') void context.resume();
    },
    ring() {
      const sounding = context;
      if (sounding?.state !== 'running') return null;
      return () => {
        for (const tone of tones) play(sounding, tone.hertz, sounding.currentTime + tone.at);
      };
    },
  };
}

function play(context: AudioContext, hertz: number, at: number): void {
  const tone = context.createOscillator();
  const volume = context.createGain();
  tone.frequency.value = hertz;
  volume.gain.setValueAtTime(0, at);
  volume.gain.linearRampToValueAtTime(loudness, at + 0.02);
  volume.gain.exponentialRampToValueAtTime(0.001, at + toneSeconds);
  tone.connect(volume).connect(context.destination);
  tone.start(at);
  tone.stop(at + toneSeconds);
}
