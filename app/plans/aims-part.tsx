import { useTranslation } from "react-i18next";
import { Card } from "#app/ui/card.tsx";
import { AddLink, LineLinks } from "./change-links.tsx";
import { MOST, type PlanWords } from "./plan.ts";
import type { Shown } from "./plan-page.tsx";
import { Words } from "./words.tsx";

/** Stage 1. */
export function AimsPart(shown: Shown) {
	const { t } = useTranslation("plans");
	const aims = shown.plan.aims.filter(({ dropped }) => !dropped);
	return (
		<section className="stack">
			<h2>{t("stage.aims")}</h2>
			<ul className="stack">
				{aims.map((aim) => (
					<Card as="li" key={aim.id}>
						<p className="lead">
							<Words of={aim} />
						</p>
						{aim.isOwn && <p className="small soft">{t("aims.own")}</p>}
						<LineLinks {...shown} to={`aims/${aim.id}`} words={aim.words} />
					</Card>
				))}
			</ul>
			{aims.length === 0 && <p>{t("aims.none")}</p>}
			{aims.length < MOST.aims && (
				<AddLink {...shown} to="aims">
					{t("aims.add")}
				</AddLink>
			)}
			<TakenOut lines={shown.plan.aims.filter(({ dropped }) => dropped)} />
		</section>
	);
}

/** What was agreed once and is not pursued any more. */
export function TakenOut({ lines }: { lines: readonly (PlanWords & { id: string })[] }) {
	const { t } = useTranslation("plans");
	if (lines.length === 0) return null;
	return (
		<details className="fold">
			<summary>{t("form.takenOut")}</summary>
			<ul className="bullets">
				{lines.map((line) => (
					<li key={line.id}>
						<Words of={line} />
					</li>
				))}
			</ul>
		</details>
	);
}
