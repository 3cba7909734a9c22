import { readPhone } from "./phone.ts";

/** The number as telephones dial it from anywhere; of what cannot be understood its digits alone. */
export function telLink(phone: string): string {
	return `tel:${readPhone(phone) ?? phone.replace(/[^\d+]/g, "")}`;
}

/** To this address and nobody else, though it may hold what adds a reader: `a?bcc=b@c.test`. */
export function mailtoLink(address: string): string {
	return `mailto:${encodeURIComponent(address).replaceAll("%40", "@")}`;
}
