import { fields } from "#app/registers/register-form.ts";
import { syncFields } from "#app/registers/sync-form.ts";

export type Tap = {
	change: string;
	enrolmentId: string;
	code: string;
	late?: number;
	left?: number;
	opened?: string;
	ifUnmarked?: boolean;
};

/** What a phone posts for these taps. */
export function givenTap(taps: readonly Tap[]): FormData {
	const form = new FormData();
	for (const { change, enrolmentId, code, late, left, opened = "0", ifUnmarked } of taps) {
		form.set(syncFields.change(enrolmentId), change);
		form.set(fields.mark(enrolmentId), code);
		form.set(fields.opened(enrolmentId), opened);
		if (late) form.set(fields.late(enrolmentId), String(late));
		if (left) form.set(fields.left(enrolmentId), String(left));
		if (ifUnmarked) form.set(syncFields.ifUnmarked(enrolmentId), "yes");
	}
	return form;
}
