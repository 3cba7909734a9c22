import type { ReactNode } from "react";
import { usePage } from "#app/i18n/page.tsx";

type BothProps = {
	/** In the page's language. */
	own: ReactNode;
	english: ReactNode;
	/** English below instead of beside. */
	block?: boolean;
};

/** The page's language large, English small: doors and letters in London are in English. */
export function Both({ own, english, block = false }: BothProps) {
	const { language } = usePage();
	if (language === "en") return <>{own}</>;
	// Equal texts: this one has no translation yet, and must be read out as English.
	if (own === english) return <English>{english}</English>;
	return (
		<span className={block ? "both both-block" : "both"}>
			<span>{own}</span>{" "}
			<span className="both-english" lang="en" dir="ltr">
				{english}
			</span>
		</span>
	);
}

/** Text that is English on a page that is not. */
export function English({ children }: { children: ReactNode }) {
	return (
		<span lang="en" dir="ltr">
			{children}
		</span>
	);
}

/** Names, addresses, postcodes and numbers keep their own direction. */
export function Bdi({ children }: { children: ReactNode }) {
	return <bdi>{children}</bdi>;
}
