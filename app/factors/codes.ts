import { type Pick, SIGNS } from "#app/enrolments/reference.ts";
import { fold } from "#app/i18n/fold.ts";

export const CODES_AT_ONCE = 10;
const GROUP = 4;
const GROUPS = 3;
const RECOVERY = new RegExp(`^[${SIGNS}]{${GROUP * GROUPS}}$`);
const APP = /^\d{6}$/;

export type TypedCode = { kind: "app" | "recovery"; code: string };

/** Twelve of eighteen signs are 50 bits. */
export function makeRecoveryCode(pick: Pick): string {
	const sign = () => SIGNS[pick(SIGNS.length)] ?? "";
	const group = () => Array.from({ length: GROUP }, sign).join("");
	return Array.from({ length: GROUPS }, group).join("-");
}

/** Of the app or of the paper, in whatever digits and with whatever between; null when of neither. */
export function readCode(typed: string): TypedCode | null {
	const code = fold(typed)
		.replace(/[^\p{L}\p{N}]+/gu, "")
		.toUpperCase();
	if (APP.test(code)) return { kind: "app", code };
	return RECOVERY.test(code) ? { kind: "recovery", code } : null;
}
