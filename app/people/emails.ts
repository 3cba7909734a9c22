/** One account an address, however it is typed. */
export function foldEmail(email: string): string {
	return email.trim().normalize("NFKC").toLowerCase();
}

/** Loose on purpose: only a letter sent there proves an address. */
export function looksLikeEmail(email: string): boolean {
	return email.length <= 254 && /^[^\s@<>"]+@[^\s@<>"]+\.[^\s@<>".]+$/.test(email);
}
