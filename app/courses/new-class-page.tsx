import { useTranslation } from "react-i18next";
import type { FieldErrors } from "#app/http/forms.ts";
import { useHref } from "#app/i18n/page.tsx";
import { Button } from "#app/ui/button.tsx";
import { ErrorSummary } from "#app/ui/error-summary.tsx";
import { useErrorTexts } from "#app/ui/error-texts.ts";
import { HiddenField } from "#app/ui/fields.tsx";
import { ClassFields } from "./class-fields.tsx";
import type { FactsTyped } from "./desk-form.ts";
import { DeskFrame } from "./desk-frame.tsx";
import type { openNewClass } from "./new-class.server.ts";

type NewClassPageProps = {
	opened: Awaited<ReturnType<typeof openNewClass>>;
	typed: FactsTyped;
	errors?: FieldErrors;
};

export function NewClassPage({ opened, typed, errors = {} }: NewClassPageProps) {
	const { t } = useTranslation(["timetable", "manage"]);
	const href = useHref();
	const words = useErrorTexts(errors);
	const { id, options, providerId } = opened;
	const action = `/manage/classes/new?${new URLSearchParams({ provider: providerId })}`;
	return (
		<DeskFrame
			back={{ href: href("/manage/classes"), label: t("manage:classes.title") }}
			switcher={{ formId: "class", action, method: "post" }}
		>
			<ErrorSummary errors={words} />
			<h1>{t("create.title")}</h1>
			<p>{t("create.help")}</p>
			<Providers opened={opened} />
			<form id="class" method="post" action={href(action)} noValidate className="stack-l measure">
				<HiddenField name="id" value={typed.id?.[0] ?? id} />
				<ClassFields typed={typed} errors={words} options={options} />
				<Button picto="check">{t("create.submit")}</Button>
			</form>
		</DeskFrame>
	);
}

/** Nothing to choose for most: they coordinate one. Each has its own places and classes. */
function Providers({ opened: { providers, providerId } }: Pick<NewClassPageProps, "opened">) {
	const { t } = useTranslation("timetable");
	const href = useHref();
	if (providers.length < 2) return null;
	return (
		<nav className="desk-nav" aria-label={t("form.provider")}>
			{providers.map(({ id, name }) => (
				<a
					key={id}
					href={href(`/manage/classes/new?${new URLSearchParams({ provider: id })}`)}
					aria-current={id === providerId ? "page" : undefined}
				>
					<bdi>{name}</bdi>
				</a>
			))}
		</nav>
	);
}
