import { useHref, usePage } from "#app/i18n/page.tsx";
import { subjectWords } from "./label-words.ts";
import { STRANDS, type Strand } from "./strands.ts";

/** Reports of all pilots together, and of those of a strand. */
export function GroupLinks({ strands }: { strands: readonly Strand[] }) {
	const page = usePage();
	const { t } = page;
	const href = useHref();
	const slugs = [
		"all",
		...STRANDS.filter((one) => strands.includes(one)).map((one) => `all-${one}`),
	];
	if (strands.length === 0) return null;
	return (
		<section className="stack">
			<h2>{t("releases:groups.title")}</h2>
			<p>{t("releases:groups.help")}</p>
			<ul className="bullets">
				{slugs.map((slug) => (
					<li key={slug}>
						<a href={href(`/pilots/${slug}/report`)}>{subjectWords({ slug, name: slug }, page)}</a>
					</li>
				))}
			</ul>
		</section>
	);
}
