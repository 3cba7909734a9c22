import { londonDate } from "#app/i18n/london-time.ts";
import type { LocalDate } from "#db/columns.ts";
import type { SurveyResponseTable } from "#db/tables/surveys.ts";
import {
	type Attending,
	isOpenOn,
	type Span,
	spanOf,
	WAVES,
	type Wave,
	type WaveState,
	waveState,
} from "./waves.ts";

type Progress = Pick<SurveyResponseTable, "id" | "wave" | "answered_at" | "finished_at">;

/** A wave as staff may see it: where it stands and when, and nothing of what was said. */
export type ShownWave = {
	wave: Wave;
	state: WaveState;
	opens: LocalDate | null;
	closes: LocalDate | null;
	answeredOn: LocalDate | null;
	hasBegun: boolean;
};

export type LearnerWave = ShownWave & { span: Span | null; responseId: string | null };

/** The waves of one learner in one pilot, in their order; those she is never asked in are left out. */
export function wavesOf(
	attending: readonly Attending[],
	progress: readonly Progress[],
	day: LocalDate,
): LearnerWave[] {
	return WAVES.flatMap((wave): LearnerWave[] => {
		const response = progress.find((one) => one.wave === wave);
		const answeredOn = response?.finished_at ? londonDate(new Date(response.finished_at)) : null;
		const state = waveState(wave, attending, answeredOn, day);
		if (state === null) return [];
		const span = spanOf(wave, attending);
		const { opens = null, closes = null } = span ?? {};
		const hasBegun = !!response?.answered_at;
		return [
			{ wave, state, opens, closes, answeredOn, hasBegun, span, responseId: response?.id ?? null },
		];
	});
}

/** She can still be asked: not answered, and its days are not over. */
export function canAsk({ state, span }: Pick<LearnerWave, "state" | "span">, day: LocalDate) {
	return state !== "answered" && isOpenOn(span, day);
}

export function shownOf({ span: _, responseId: __, ...wave }: LearnerWave): ShownWave {
	return wave;
}
