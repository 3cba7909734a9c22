import type { TextKey } from "#app/http/forms.ts";
import { usePage } from "#app/i18n/page.tsx";
import { Both } from "#app/ui/both.tsx";

type WordsProps = { of: TextKey; block?: boolean };

/** One text without names in it: in her language, and small in English. */
export function Words({ of, block = true }: WordsProps) {
	const { t, english } = usePage();
	return <Both own={t(of)} english={english(of)} block={block} />;
}

type TitlesProps = { ownTitle: string | null; englishTitle: string | null };

/** What her class is called. */
export function ClassName({ ownTitle, englishTitle }: TitlesProps) {
	const title = ownTitle ?? englishTitle ?? "";
	return <Both own={<bdi>{title}</bdi>} english={englishTitle ?? title} />;
}
