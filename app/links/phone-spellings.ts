const AT_HOME = "+44";

/** Digits a number may have been written with, from its world-wide form. */
export function spellingsOf(number: string): string[] {
	const abroad = number.slice(1);
	const all = [abroad, `00${abroad}`];
	if (!number.startsWith(AT_HOME)) return all;
	const rest = number.slice(AT_HOME.length);
	return [...all, `0${rest}`, rest, `440${rest}`, `00440${rest}`];
}
