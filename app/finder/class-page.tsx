import { useHref, usePage } from "#app/i18n/page.tsx";
import { Both } from "#app/ui/both.tsx";
import { ButtonLink } from "#app/ui/button.tsx";
import { Card } from "#app/ui/card.tsx";
import { type Fact, Facts } from "#app/ui/facts.tsx";
import { PageFrame } from "#app/ui/page-frame.tsx";
import { Contact } from "./class-contact.tsx";
import type { ClassPage } from "./class-page.server.ts";
import { CostSection, WhenSection, WhereSection } from "./class-sections.tsx";
import { OwnOrEnglish } from "./class-text.tsx";
import { CostWord, LevelNames, NextLesson, PlacesNow, TagList, TitleOf } from "./class-words.tsx";
import { Provider } from "./result-card.tsx";

export function ClassView({ course }: { course: ClassPage }) {
	const { t, english } = usePage();
	const href = useHref();
	return (
		<PageFrame
			wide
			demo={course.isExample}
			back={{ href: href("/classes"), label: t("finder:class.back") }}
		>
			<div className="class-page">
				<header className="stack-s">
					<h1>
						<TitleOf title={course.title} block />
					</h1>
					<Provider name={course.provider} isExample={course.isExample} />
				</header>
				<JoinCard course={course} />
				<div className="stack-l">
					<section className="stack">
						<Facts layout="tiles" items={useTiles(course)} />
						<TagList tags={course.tags} />
						<OwnOrEnglish text={course.summary} written={course.written} />
					</section>
					<WhenSection course={course} />
					<WhereSection course={course} />
					<CostSection course={course} />
					{course.bring.english !== "" && (
						<section className="stack">
							<h2>
								<Both own={t("finder:class.bring")} english={english("finder:class.bring")} />
							</h2>
							<OwnOrEnglish text={course.bring} written={course.written} />
						</section>
					)}
					<Contact course={course} />
				</div>
			</div>
		</PageFrame>
	);
}

/** Beside the text where there is room, before it on a phone: is there a place, and how to ask. */
function JoinCard({ course }: { course: ClassPage }) {
	const { t, english } = usePage();
	const href = useHref();
	return (
		<Card as="section" tone="warm">
			<div className="join-places">
				<PlacesNow places={course.places} />
			</div>
			{course.next && (
				<p>
					<NextLesson next={course.next} />
				</p>
			)}
			<ButtonLink href={href(`/classes/${course.slug}/join`)} picto="message">
				<Both own={t("finder:class.join")} english={english("finder:class.join")} block />
			</ButtonLink>
			<p className="small">{t("finder:class.joinHelp")}</p>
		</Card>
	);
}

function useTiles({ skills, levels, costPence, kind, venue, online }: ClassPage): Fact[] {
	const { t, english } = usePage();
	const same = skills.every((each) => each.levels.join() === levels.join());
	const perSkill: Fact[] = skills.map((each) => ({
		picto: "level",
		term: <Both own={t(`skills.${each.skill}`)} english={english(`skills.${each.skill}`)} />,
		value: <LevelNames levels={each.levels} />,
	}));
	const level = t("finder:card.level");
	const place = venue ? <bdi>{`${venue.name}, ${venue.outcode}`}</bdi> : t("finder:card.online");
	return [
		{ picto: venue || !online ? "place" : "online", term: t("finder:card.where"), value: place },
		...(same
			? [{ picto: "level" as const, term: level, value: <LevelNames levels={levels} /> }]
			: perSkill),
		{ picto: "cost", term: t("finder:card.cost"), value: <CostWord pence={costPence} /> },
		{
			picto: "people",
			term: t("finder:form.kind"),
			value: <Both own={t(`kinds.${kind}`)} english={english(`kinds.${kind}`)} block />,
		},
	];
}
