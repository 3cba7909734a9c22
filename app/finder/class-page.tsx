import { useHref, usePage } from "#app/i18n/page.tsx";
import { KeepButton } from "#app/keeping/keep-button.tsx";
import { Both } from "#app/ui/both.tsx";
import { ButtonLink } from "#app/ui/button.tsx";
import { Card } from "#app/ui/card.tsx";
import { Kept } from "#app/ui/kept.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { PageFrame } from "#app/ui/page-frame.tsx";
import { ReadAloud } from "#app/ui/read-aloud.tsx";
import { classPath } from "./class-access.ts";
import { Contact } from "./class-contact.tsx";
import { ClassFacts } from "./class-facts.tsx";
import { asDataBlock, jsonLdOf } from "./class-json-ld.ts";
import { BringSection, CostSection, StepSection } from "./class-more-sections.tsx";
import type { ClassPage } from "./class-page.ts";
import { MovedNext, NextTime, WhenSection } from "./class-sections.tsx";
import { OwnOrEnglish } from "./class-text.tsx";
import { WhereSection } from "./class-where.tsx";
import { PlacesNow, TitleOf } from "./class-words.tsx";
import { WrongFold } from "./class-wrong-page.tsx";
import { Provider } from "./result-card.tsx";

type ClassViewProps = {
	course: ClassPage;
	/** She has just said that something here is wrong. */
	hasReported: boolean;
};

export function ClassView({ course, hasReported }: ClassViewProps) {
	const { t, url } = usePage();
	const href = useHref();
	const { code } = course;
	const list = code === null ? "/classes" : `/classes?${new URLSearchParams({ code })}`;
	const back = { href: href(list), label: t("finder:class.back") };
	return (
		<PageFrame wide demo={course.isExample} back={back}>
			{hasReported && <Thanks />}
			<div className="class-page">
				<Head course={course} />
				<JoinCard course={course} />
				<Kept className="stack-l" name="class" of={course}>
					{() => <Sections course={course} />}
				</Kept>
			</div>
			<p className="print-only small" dir="ltr">
				{url.origin + href(classPath(course))}
			</p>
			{code === null && <DataBlock course={course} />}
		</PageFrame>
	);
}

function Head({ course }: { course: ClassPage }) {
	return (
		<header className="stack-s">
			<h1 data-read>
				<TitleOf title={course.title} block />
			</h1>
			<Provider name={course.provider} isExample={course.isExample} />
			<ReadAloud />
			{course.isDoubtful && <Doubt />}
		</header>
	);
}

function Sections({ course }: { course: ClassPage }) {
	return (
		<>
			<section className="stack" data-read>
				<ClassFacts course={course} />
				<OwnOrEnglish text={course.summary} written={course.written} />
			</section>
			<WhenSection course={course} />
			<WhereSection course={course} />
			<CostSection course={course} />
			<BringSection course={course} />
			<StepSection course={course} />
			<Contact course={course} />
			<WrongFold course={course} />
		</>
	);
}

function Thanks() {
	const { t } = usePage();
	return (
		<Notice tone="good">
			<p role="status">{t("class:wrong.thanks")}</p>
		</Notice>
	);
}

function Doubt() {
	const { t, english } = usePage();
	const title = <Both own={t("class:doubt.title")} english={english("class:doubt.title")} />;
	return (
		<Notice tone="info" heading={title}>
			<p>{t("class:doubt.help")}</p>
		</Notice>
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
			<NextTime course={course} />
			<MovedNext course={course} />
			<ButtonLink href={href(classPath(course, "/join"))} picto="message">
				<Both own={t("finder:class.join")} english={english("finder:class.join")} block />
			</ButtonLink>
			<p className="small no-print">{t("finder:class.joinHelp")}</p>
			{course.code === null && <KeepButton slug={course.slug} />}
			<ButtonLink
				href={`${href(classPath(course, "/card"))}#card`}
				kind="secondary"
				picto="language"
			>
				<Both own={t("class:card.title")} english={english("class:card.title")} block />
			</ButtonLink>
		</Card>
	);
}

/** Read by search engines; no script, so the policy of the page lets it stand. */
function DataBlock({ course }: { course: ClassPage }) {
	const { url, english } = usePage();
	const value = asDataBlock(jsonLdOf(course, english, url.origin + url.pathname));
	return (
		<script
			type="application/ld+json"
			// biome-ignore lint/security/noDangerouslySetInnerHtml: JSON with every `<` escaped
			dangerouslySetInnerHTML={{ __html: value }}
		/>
	);
}
