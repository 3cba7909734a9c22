import { textOf } from "#app/http/forms.ts";
import { WAVES, type Wave } from "./waves.ts";

/** Which of her surveys is meant. */
export type AskedWave = { pilot: string; wave: Wave };

/** A form of ours always says it; null for any other. */
export function parseAsked(form: FormData | URLSearchParams): AskedWave | null {
	const pilot = textOf(form, "pilot");
	const wave = WAVES.find((one) => one === textOf(form, "wave"));
	return pilot !== "" && wave ? { pilot, wave } : null;
}
