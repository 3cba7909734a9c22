import { fold } from "#app/i18n/fold.ts";

const BETWEEN = /[\s()./\-\u2010-\u2015]+/g;
const SHORTEST = 8;
const LONGEST = 15;
const NATIONAL = /^0[1-9]\d{8,9}$/;
const MOBILE_WITHOUT_ZERO = /^7\d{9}$/;

/** The number as one world-wide form, however it was written; null when it cannot be one. */
export function readPhone(text: string): string | null {
	const digits = fold(text)
		.replace(/\(0\)/g, "")
		.replace(BETWEEN, "")
		.replace(/^00/, "+")
		.replace(/^\+440/, "+44");
	if (NATIONAL.test(digits)) return `+44${digits.slice(1)}`;
	if (MOBILE_WITHOUT_ZERO.test(digits)) return `+44${digits}`;
	if (/^\+44/.test(digits)) return NATIONAL.test(`0${digits.slice(3)}`) ? digits : null;
	return isAbroad(digits) ? digits : null;
}

/** As she wrote it, in the digits that a telephone has. */
export function tidyPhone(text: string): string {
	return fold(text).replace(/\s+/g, " ").trim();
}

export function isSamePhone(one: string | null, other: string | null): boolean {
	if (one === null || other === null) return false;
	const read = readPhone(one);
	return read !== null && read === readPhone(other);
}

function isAbroad(digits: string): boolean {
	const count = digits.length - 1;
	return /^\+[1-9]\d+$/.test(digits) && count >= SHORTEST && count <= LONGEST;
}
