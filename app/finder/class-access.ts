import type { Flag } from "#db/columns.ts";
import { tidyCode } from "./join-code.ts";

/** A class as an address names it; the code is the one on the poster at work, as it was typed. */
export type ClassAddress = { slug: string; code: string | null };

/** `join_code` is that of its employer. */
export type Doors = { private: Flag; join_code: string | null };

/** To who has not its employer's code a private class is one that does not exist. */
export function mayOpen(doors: Doors, code: string | null): boolean {
	if (doors.private === 0) return true;
	const typed = tidyCode(code ?? "");
	return typed !== null && typed === tidyCode(doors.join_code ?? "");
}

/** What has to stand in every address of the class; null when everybody may open it. */
export function codeOf(doors: Doors): string | null {
	return doors.private === 0 ? null : tidyCode(doors.join_code ?? "");
}

export function classAddress(slug: string | undefined, request: Pick<Request, "url">) {
	const code = new URL(request.url).searchParams.get("code");
	return { slug: slug ?? "", code } satisfies ClassAddress;
}

/** An address of the class or below it, without the language: `/card`, `.ics`. */
export function classPath(
	{ slug, code }: ClassAddress,
	below = "",
	query: Readonly<Record<string, string>> = {},
): string {
	const params = new URLSearchParams(code === null ? query : { code, ...query });
	return `/classes/${encodeURIComponent(slug)}${below}${params.size > 0 ? `?${params}` : ""}`;
}

/** Headers of a page that only one workplace may see: no list of the web, no other reader keeps it. */
export function headersFor({ code }: Pick<ClassAddress, "code">): Record<string, string> {
	if (code === null) return {};
	return { "Cache-Control": "private, no-store", "X-Robots-Tag": "noindex" };
}
