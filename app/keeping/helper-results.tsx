import { CardContent } from "#app/finder/result-card.tsx";
import { useHref, usePage } from "#app/i18n/page.tsx";
import { Button } from "#app/ui/button.tsx";
import type { HelperPageProps } from "./helper-page.tsx";

type HelperResultsProps = Pick<HelperPageProps, "found" | "choice">;

export function HelperResults({ found, choice }: HelperResultsProps) {
	const { t } = usePage();
	const shown = new Set(found.cards.map(({ slug }) => slug));
	return (
		<div className="stack">
			<p className="results-count lead">{t("finder:results.count", { count: found.total })}</p>
			<h2>{t("keeping:helper.choose")}</h2>
			<Make />
			{/* Chosen in another search, and still chosen. */}
			{choice.slugs
				.filter((slug) => !shown.has(slug))
				.map((slug) => (
					<input key={slug} type="hidden" name="class" value={slug} form="search" />
				))}
			<ul className="grid">
				{found.cards.map((card) => (
					<li key={card.slug} className="card card-plain card-class">
						<CardContent card={card} />
						<Pick slug={card.slug} isChosen={choice.slugs.includes(card.slug)} />
					</li>
				))}
			</ul>
			<Pages page={found.page} pages={found.pages} />
			<Make />
		</div>
	);
}

/** Above the classes and below them: on a phone they are a long way apart. */
function Make() {
	const { t } = usePage();
	const href = useHref();
	return (
		<p>
			<Button form="search" formAction={href("/helper/sheet")} picto="print">
				{t("keeping:helper.make")}
			</Button>
		</p>
	);
}

function Pick({ slug, isChosen }: { slug: string; isChosen: boolean }) {
	const { t } = usePage();
	const id = `class-${slug}`;
	return (
		<div className="choice-boxed">
			<div className="choice">
				<input
					type="checkbox"
					id={id}
					name="class"
					value={slug}
					form="search"
					defaultChecked={isChosen}
				/>
				<label htmlFor={id}>
					<span className="choice-words">{t("keeping:helper.pick")}</span>
				</label>
			</div>
		</div>
	);
}

/** Buttons, not links: they take along what is ticked on this page. */
function Pages({ page, pages }: { page: number; pages: number }) {
	const { t } = usePage();
	if (pages < 2) return null;
	return (
		<div className="cluster">
			{page > 1 && (
				<Button kind="secondary" form="search" name="page" value={String(page - 1)}>
					{t("ui.previous")}
				</Button>
			)}
			{page < pages && (
				<Button kind="secondary" form="search" name="page" value={String(page + 1)}>
					{t("ui.next")}
				</Button>
			)}
		</div>
	);
}
