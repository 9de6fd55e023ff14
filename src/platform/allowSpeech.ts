/**
 * Asks within a press to be allowed to speak later: Safari on phones allows it only then, and the rest of the reading
 * aloud is loaded after the press. Nothing is said, and only a voice of the device is asked.
 */
export function allowSpeech(): void {
  const { speechSynthesis: speech } = globalThis as { speechSynthesis?: SpeechSynthesis };
  const voice = speech?.getVoices().find(({ localService }) => localService === true);
  if (!speech || !voice) return;
  const nothing = new SpeechSynthesisUtterance('');
  Object.assign(nothing, { voice, volume: 0 });
  speech.speak(nothing);
}
