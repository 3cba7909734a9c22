import { useTranslation } from "react-i18next";
import { formatDay } from "#app/i18n/format.ts";
import { usePage } from "#app/i18n/page.tsx";
import { AddLink } from "./change-links.tsx";
import { metOf, type Plan, type Review, type Target } from "./plan.ts";
import type { Shown } from "./plan-page.tsx";
import { TargetStatus } from "./targets-part.tsx";
import { Words } from "./words.tsx";

/** Stage 4: every review, newest first, and the good things that nobody planned. */
export function ProgressPart(shown: Shown) {
	const { t } = useTranslation("plans");
	const reviews = reviewsOf(shown.plan);
	const { met, of } = metOf(shown.plan);
	return (
		<section className="stack">
			<h2>{t("stage.progress")}</h2>
			{of > 0 && <p>{t("progress.met", { met, count: of })}</p>}
			{reviews.length === 0 && <p>{t("progress.none")}</p>}
			<ul className="class-rows">
				{reviews.map(({ review, target }) => (
					<ReviewLine key={review.id} review={review} target={target} />
				))}
			</ul>
			<h3>{t("outcomes.title")}</h3>
			{shown.plan.outcomes.length === 0 && <p>{t("outcomes.none")}</p>}
			<ul className="class-rows">
				{shown.plan.outcomes.map((outcome) => (
					<li key={outcome.id} className="stack-s">
						<Words of={outcome} />
						<DayAndBy day={outcome.notedOn} by={outcome.by} />
					</li>
				))}
			</ul>
			<AddLink {...shown} to="outcomes">
				{t("outcomes.add")}
			</AddLink>
		</section>
	);
}

function reviewsOf({ targets }: Plan): { review: Review; target: Target }[] {
	const reviews = targets.flatMap((target) => target.reviews.map((review) => ({ review, target })));
	const orderOf = ({ review }: { review: Review }) => review.reviewedOn + review.at;
	return reviews.toSorted((one, other) => (orderOf(one) < orderOf(other) ? 1 : -1));
}

function ReviewLine({ review, target }: { review: Review; target: Target }) {
	return (
		<li className="stack-s">
			<div className="split">
				<Words of={target} />
				<TargetStatus state={review.result} />
			</div>
			{review.evidence !== null && (
				<p className="note">
					<bdi>{review.evidence}</bdi>
				</p>
			)}
			<DayAndBy day={review.reviewedOn} by={review.by} />
		</li>
	);
}

function DayAndBy({ day, by }: { day: string; by: string }) {
	const { language } = usePage();
	return (
		<p className="small soft">
			{formatDay(day, language, "short")} · <bdi>{by}</bdi>
		</p>
	);
}
