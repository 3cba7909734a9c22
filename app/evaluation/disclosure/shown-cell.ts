import type { DraftCell } from "../report-draft.ts";
import type { CellNote, Reason, ReportCell } from "../report-model.ts";

export type Of<Kind extends DraftCell["kind"]> = Extract<DraftCell, { kind: Kind }>;

export function plain(value: ReportCell["value"], notes: readonly CellNote[] = []): ReportCell {
	return { value, numerator: null, denominator: null, interval: null, notes, reason: null };
}

export function hidden(reason: Reason, notes: readonly CellNote[] = []): ReportCell {
	return { ...plain("[c]", notes), reason };
}

export function roundedNote(isRounded: boolean | undefined): CellNote[] {
	return isRounded ? ["rounded"] : [];
}

export function toThousandths(share: number): number {
	return Math.round(share * 1000) / 1000;
}
