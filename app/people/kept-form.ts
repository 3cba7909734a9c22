/** What somebody sent with a session that had ended, as her browser wrote it. */
export type KeptForm = { address: string; fields: readonly (readonly [string, string])[] };

/** Says that the form comes from the page of kept ones, so that it is kept no longer. */
export const KEPT_MARK = "kept-form";

const SECRET = /password|credential/i;
/** Passwords and codes are not kept; registers are kept by the phone itself. */
const NOT_KEPT =
	/^\/[^/]+\/(account\/(password|proof|security|sessions|kept)|lessons\/[^/]+\/marks)(\/|$)/;

export function mayBeKept(pathname: string): boolean {
	return !NOT_KEPT.test(pathname);
}

/** @param body of a form, percent signs and all */
export function readTyped(address: string, body: string): KeptForm {
	const fields = [...new URLSearchParams(body)].filter(
		([name]) => !SECRET.test(name) && name !== KEPT_MARK,
	);
	return { address, fields };
}

/** Words of hers, to know it again by; ids and choices say nothing to her. */
export function wordsOf({ fields }: KeptForm): string[] {
	return fields.map(([, value]) => value.trim()).filter((value) => /\s/.test(value));
}
