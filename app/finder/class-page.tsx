import { useHref, usePage } from "#app/i18n/page.tsx";
import { Both } from "#app/ui/both.tsx";
import { ButtonLink } from "#app/ui/button.tsx";
import { Card } from "#app/ui/card.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { PageFrame } from "#app/ui/page-frame.tsx";
import { ReadAloud } from "#app/ui/read-aloud.tsx";
import { classPath } from "./class-access.ts";
import { Contact } from "./class-contact.tsx";
import { ClassFacts } from "./class-facts.tsx";
import { asDataBlock, jsonLdOf } from "./class-json-ld.ts";
import type { ClassPage } from "./class-page.ts";
import {
	BringSection,
	CostSection,
	NextTime,
	StepSection,
	WhenSection,
} from "./class-sections.tsx";
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
	return (
		<PageFrame
			wide
			demo={course.isExample}
			back={{ href: href(list), label: t("finder:class.back") }}
		>
			{hasReported && (
				<Notice tone="good">
					<p role="status">{t("class:wrong.thanks")}</p>
				</Notice>
			)}
			<div className="class-page">
				<header className="stack-s">
					<h1 data-read>
						<TitleOf title={course.title} block />
					</h1>
					<Provider name={course.provider} isExample={course.isExample} />
					<ReadAloud />
					{course.isDoubtful && <Doubt />}
				</header>
				<JoinCard course={course} />
				<Sections course={course} />
			</div>
			<p className="print-only small" dir="ltr">
				{url.href}
			</p>
			{code === null && <DataBlock course={course} />}
		</PageFrame>
	);
}

function Sections({ course }: { course: ClassPage }) {
	return (
		<div className="stack-l">
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
		</div>
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
			<ButtonLink href={href(classPath(course, "/join"))} picto="message">
				<Both own={t("finder:class.join")} english={english("finder:class.join")} block />
			</ButtonLink>
			<p className="small no-print">{t("finder:class.joinHelp")}</p>
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
