import { useTranslation } from "react-i18next";
import { indicatorName } from "#app/evaluation/indicator-words.ts";
import { isolate } from "#app/i18n/bidi.ts";
import { formatList } from "#app/i18n/format.ts";
import { useHref, usePage } from "#app/i18n/page.tsx";
import { ButtonLink } from "#app/ui/button.tsx";
import { Card } from "#app/ui/card.tsx";
import { Status } from "#app/ui/status.tsx";
import { faultsOf, type LogicBox, numbered, STAGES, type Stage } from "./logic-model.ts";
import { SetupFrame } from "./setup-frame.tsx";

type LogicPageProps = {
	pilot: { slug: string; name: string };
	boxes: readonly LogicBox[];
	isSaved: boolean;
};

/** Column by column; a number says which box leads where. */
export function LogicPage({ pilot, boxes, isSaved }: LogicPageProps) {
	const { t } = useTranslation("pilots");
	const href = useHref();
	return (
		<SetupFrame pilot={pilot} title={t("logic.title")} isSaved={isSaved}>
			<p>{t("logic.intro")}</p>
			<ul className="stack-s">
				{faultsOf(boxes).map((fault) => (
					<li key={fault}>
						<Status tone="wait">{t(`logic.faults.${fault}`)}</Status>
					</li>
				))}
			</ul>
			<div className="actions">
				<ButtonLink href={href(`/pilots/${pilot.slug}/logic-model/boxes`)} picto="form">
					{t("logic.add")}
				</ButtonLink>
			</div>
			<div className="logic">
				{STAGES.map((stage) => (
					<Column key={stage} slug={pilot.slug} {...{ stage, boxes }} />
				))}
			</div>
		</SetupFrame>
	);
}

type ColumnProps = { slug: string; stage: Stage; boxes: readonly LogicBox[] };

function Column({ slug, stage, boxes }: ColumnProps) {
	const { t } = useTranslation("pilots");
	const all = numbered(boxes);
	const own = all.filter(({ box }) => box.stage === stage);
	return (
		<section className="stack">
			<h2>{t(`logic.stages.${stage}`)}</h2>
			{own.length === 0 && <p className="soft">{t("logic.empty")}</p>}
			<ul className="stack">
				{own.map(({ number, box }) => (
					<Box key={box.id} slug={slug} leadsTo={numbersOf(box, all)} {...{ number, box }} />
				))}
			</ul>
		</section>
	);
}

function numbersOf({ leadsTo }: LogicBox, all: ReturnType<typeof numbered>): number[] {
	return all.filter(({ box }) => leadsTo.includes(box.id)).map(({ number }) => number);
}

type BoxProps = { slug: string; number: number; box: LogicBox; leadsTo: readonly number[] };

function Box({ slug, number, box, leadsTo }: BoxProps) {
	const { t } = useTranslation("pilots");
	const page = usePage();
	const href = useHref();
	const words = isolate(box.words, page.direction);
	const names = box.indicators.map((indicator) => indicatorName(indicator, page));
	const indicators = formatList(names, page.language);
	const numbers = formatList(leadsTo.map(String), page.language);
	return (
		<Card
			as="li"
			heading={
				<h3>
					<a href={href(`/pilots/${slug}/logic-model/boxes/${box.id}`)}>
						{t("logic.boxName", { number, words })}
					</a>
				</h3>
			}
		>
			{names.length > 0 && <p className="small">{t("logic.measured", { indicators })}</p>}
			{leadsTo.length > 0 && <p className="small soft">{t("logic.to", { numbers })}</p>}
		</Card>
	);
}
