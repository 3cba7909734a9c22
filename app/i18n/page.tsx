import { createContext, type ReactNode, useContext } from "react";
import type { Direction, LanguageTag } from "./languages.ts";
import type { Translate } from "./namespaces.ts";

/** What every component may know of the page it stands on; made once a request. */
export type Page = {
	language: LanguageTag;
	direction: Direction;
	/** The address asked for, as `PUBLIC_URL` has it. */
	url: URL;
	/** HTTP status the page goes out with: 400 is a form with errors. */
	status: number;
	nonce: string;
	/** Also stands in the log: what she reads out when something failed. */
	requestId: string;
	/** Initials of the roles are nobody's business here: just whether to show "sign out". */
	signedIn: boolean;
	now: Date;
	/** The page's language. */
	t: Translate;
	/** English, for the small line beside. */
	english: Translate;
	/** Markup of content that depends on the key and the language alone; see `Kept`. */
	keep: (key: string, content: () => ReactNode) => string;
};

const PageContext = createContext<Page | null>(null);

export function PageProvider({ page, children }: { page: Page; children: ReactNode }) {
	return <PageContext.Provider value={page}>{children}</PageContext.Provider>;
}

export function usePage(): Page {
	const page = useContext(PageContext);
	if (!page) throw new Error("usePage outside PageProvider");
	return page;
}

/** An address of the same site in the page's language: `/classes` becomes `/ar/classes`. */
export function useHref(): (path: string) => string {
	const { language } = usePage();
	return (path) => (path === "/" ? `/${language}` : `/${language}${path}`);
}
