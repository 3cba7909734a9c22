import type { ReactNode } from "react";
import { usePage } from "#app/i18n/page.tsx";

type KeptProps<Data> = {
	/** Tells this use from every other. */
	name: string;
	/** All that the content depends on besides the language; nothing that somebody typed. */
	of: Data;
	as?: "li" | "div";
	className: string;
	children: (of: Data) => ReactNode;
};

/** Content that is the same wherever it stands: made once, and used again while its data are equal. */
export function Kept<Data>({
	name,
	of,
	as: Element = "div",
	className,
	children,
}: KeptProps<Data>) {
	const { keep } = usePage();
	const markup = keep(`${name} ${JSON.stringify(of)}`, () => children(of));
	// biome-ignore lint/security/noDangerouslySetInnerHtml: React made this markup a moment ago
	return <Element className={className} dangerouslySetInnerHTML={{ __html: markup }} />;
}
