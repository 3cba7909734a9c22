import type { FieldErrors, TextKey } from "#app/http/forms.ts";
import { useHref, usePage } from "#app/i18n/page.tsx";
import { Both } from "#app/ui/both.tsx";
import { Button } from "#app/ui/button.tsx";
import { ErrorSummary } from "#app/ui/error-summary.tsx";
import { PageFrame } from "#app/ui/page-frame.tsx";
import { type ClassAddress, classPath } from "./class-access.ts";
import { TitleOf } from "./class-words.tsx";
import type { WrongPage } from "./class-wrong.server.ts";
import { WRONGS, type Wrong } from "./class-wrong.ts";

type WrongViewProps = { course: WrongPage; errors: FieldErrors | undefined };

/** Reached by who sent the form without a choice, or opens its address. */
export function WrongView({ course, errors = {} }: WrongViewProps) {
	const { t, english } = usePage();
	const href = useHref();
	const words = Object.fromEntries(Object.entries(errors).map(([name, key]) => [name, t(key)]));
	return (
		<PageFrame
			back={{ href: href(classPath(course)), label: t("enrolments:join.back") }}
			demo={course.isExample}
		>
			<ErrorSummary errors={words} />
			<h1>
				<Both own={t("class:wrong.title")} english={english("class:wrong.title")} block />
			</h1>
			<p>
				<TitleOf title={course.title} block />
			</p>
			<WrongButtons course={course} />
		</PageFrame>
	);
}

/** One tap says it; nothing has to be written. */
export function WrongFold({ course }: { course: ClassAddress }) {
	const { t, english } = usePage();
	return (
		<details className="fold no-print">
			<summary>
				<span>
					<Both own={t("class:wrong.title")} english={english("class:wrong.title")} />
				</span>
			</summary>
			<WrongButtons course={course} />
		</details>
	);
}

const NAMES = {
	address: "class:wrong.address",
	time: "class:wrong.time",
	cost: "finder:card.cost",
	full: "finder:places.full",
	contact: "class:wrong.contact",
	gone: "class:wrong.gone",
	other: "class:wrong.other",
} as const satisfies Record<Wrong, TextKey>;

function WrongButtons({ course }: { course: ClassAddress }) {
	const { t, english } = usePage();
	const href = useHref();
	return (
		<form method="post" action={href(classPath(course, "/wrong"))} className="stack-s">
			<p id="kind">{t("class:wrong.choose")}</p>
			<div className="cluster">
				{WRONGS.map((wrong) => (
					<Button key={wrong} kind="secondary" name="kind" value={wrong}>
						<Both own={t(NAMES[wrong])} english={english(NAMES[wrong])} block />
					</Button>
				))}
			</div>
		</form>
	);
}
