/** What an organisation says of who came, once it is known to be its word. */
export type Told = Readonly<Record<string, unknown>>;

/** Its own names for having asked for more than a password. */
const MORE_THAN_A_PASSWORD = /mfa|multi-?factor/i;

export function saysSecondFactor({ amr, acr }: Told): boolean {
	if (Array.isArray(amr) && amr.includes("mfa")) return true;
	return typeof acr === "string" && MORE_THAN_A_PASSWORD.test(acr);
}

/** Only one that the organisation has proven; many let people write there what they like. */
export function verifiedEmailOf({ email, email_verified }: Told): string | null {
	return typeof email === "string" && email_verified === true ? email : null;
}

/** When she last proved herself there; the moment she came from there, where it does not say. */
export function provenAtOf({ auth_time }: Told, now: Date): Date {
	if (typeof auth_time !== "number" || !Number.isFinite(auth_time)) return now;
	return new Date(Math.min(auth_time * 1000, now.getTime()));
}
