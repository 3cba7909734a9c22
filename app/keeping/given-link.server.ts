import { isLanguage, SOURCE_LANGUAGE } from "#app/i18n/languages.ts";
import { type QrSquare, qrSquare } from "#app/ui/qr.server.ts";
import type { ShownLink } from "./personal-link.server.ts";

export type GivenLink = Pick<ShownLink, "expiresAt"> & { address: string; square: QrSquare };

/** As it is handed over: an address in the language she reads, for eyes and for a camera. */
export function givenLink(
	{ token, expiresAt }: ShownLink,
	reads: string,
	publicUrl: string,
): GivenLink {
	const language = isLanguage(reads) ? reads : SOURCE_LANGUAGE;
	const address = `${publicUrl}/${language}/my/${token}`;
	return { expiresAt, address, square: qrSquare(address) };
}
