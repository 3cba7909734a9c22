import { useTranslation } from "react-i18next";
import type { FittingClass } from "#app/finder/fitting-classes.server.ts";
import { CardContent } from "#app/finder/result-card.tsx";
import { isolate } from "#app/i18n/bidi.ts";
import { formatList } from "#app/i18n/format.ts";
import { usePage } from "#app/i18n/page.tsx";
import { ButtonLink } from "#app/ui/button.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { Status } from "#app/ui/status.tsx";
import type { FittingPage as Page } from "./fitting.server.ts";
import type { Skill } from "./levels.ts";
import { RecommendedPart } from "./recommended-part.tsx";

type FittingProps = {
	page: Page;
	/** Where she can be assessed, and where every class is found. */
	assessHref: string;
	searchHref: string;
};

/** Classes with places now, the best first, each with the skills it is right for. */
export function FittingPage({ page, assessHref, searchHref }: FittingProps) {
	const { t } = useTranslation("assessments");
	const { direction } = usePage();
	const { classes, ...who } = page;
	const isKnown = Object.keys(page.levels).length > 0 || page.needsLiteracy;
	return (
		<>
			<h1>{t("fitting.title", { name: isolate(page.name, direction) })}</h1>
			{isKnown ? (
				<section className="stack">
					<h2>{t("fitting.levels")}</h2>
					<RecommendedPart {...who} />
				</section>
			) : (
				<Unknown href={assessHref} />
			)}
			{isKnown && classes.length === 0 && <p>{t("fitting.none")}</p>}
			{classes.length > 0 && (
				<>
					<p className="small soft">{t("fitting.order")}</p>
					<ul className="grid">
						{classes.map((one) => (
							<li key={one.id} className="card card-plain card-class">
								<CardContent card={one.card}>
									<Fits fit={one} />
								</CardContent>
							</li>
						))}
					</ul>
				</>
			)}
			<p>
				<a className="target" href={searchHref}>
					{t("fitting.all")}
				</a>
			</p>
		</>
	);
}

function Unknown({ href }: { href: string }) {
	const { t } = useTranslation("assessments");
	return (
		<Notice tone="info">
			<p>{t("fitting.unknown")}</p>
			<ButtonLink href={href} picto="level">
				{t("learner.assess")}
			</ButtonLink>
		</Notice>
	);
}

function Fits({ fit: { fits, misses, isLiteracy, isOwn } }: { fit: FittingClass }) {
	const { t } = useTranslation("assessments");
	const { t: all, language } = usePage();
	const list = (skills: readonly Skill[]) =>
		formatList(
			skills.map((skill) => all(`skills.${skill}`)),
			language,
		);
	return (
		<div className="cell-lines">
			{isLiteracy && <Status tone="good">{t("fitting.isLiteracy")}</Status>}
			{fits.length > 0 && <Status tone="good">{t("fitting.fits", { skills: list(fits) })}</Status>}
			{misses.length > 0 && (
				<span className="small soft">{t("fitting.misses", { skills: list(misses) })}</span>
			)}
			{isOwn && <span className="small soft">{t("fitting.own")}</span>}
		</div>
	);
}
