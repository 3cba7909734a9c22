import { useTranslation } from "react-i18next";
import { DeskFrame } from "#app/courses/desk-frame.tsx";
import type { FieldErrors } from "#app/http/forms.ts";
import { useHref } from "#app/i18n/page.tsx";
import { offered } from "#app/settings/retired.ts";
import { Bdi, Both } from "#app/ui/both.tsx";
import { Button } from "#app/ui/button.tsx";
import { Choices } from "#app/ui/choices.tsx";
import { ErrorSummary } from "#app/ui/error-summary.tsx";
import { useErrorTexts } from "#app/ui/error-texts.ts";
import { SelectField, TextField } from "#app/ui/fields.tsx";
import type { EmployerDesk } from "./desk.server.ts";
import { paidField } from "./employer-form.ts";
import { SECTORS } from "./sectors.ts";

/** What the form gets back instead of being saved; nothing typed where it is new. */
export type EmployerAnswer = { typed: Record<string, string[]> | null; errors?: FieldErrors };

type EmployerPageProps = EmployerAnswer & { employer: EmployerDesk };

/** Sector, paid time and contacts of an employer. */
export function EmployerPage({ employer, typed, errors = {} }: EmployerPageProps) {
	const { t } = useTranslation("workplace");
	const href = useHref();
	const words = useErrorTexts(errors);
	const { id, name, sector, retired, classes, contacts } = employer;
	const address = `/manage/employers/${id}`;
	const speaking = contacts.filter(({ speaks }) => speaks).map((one) => one.id);
	const field = (key: string, known: string) => ({
		name: key,
		value: typed ? (typed[key]?.[0] ?? "") : known,
		error: words[key],
	});
	return (
		<DeskFrame
			back={{ href: href("/manage/employers"), label: t("desk.title") }}
			switcher={{ formId: "employer", action: address, method: "post" }}
		>
			<ErrorSummary errors={words} />
			<h1>
				<Bdi>{name}</Bdi>
			</h1>
			<form
				id="employer"
				method="post"
				action={href(address)}
				noValidate
				className="stack-l measure"
			>
				<SelectField
					label={t("desk.sector")}
					empty={t("desk.chooseSector")}
					options={offered(SECTORS, retired, sector).map((one) => ({
						value: one,
						label: t(`sector.${one}`),
					}))}
					{...field("sector", sector ?? "")}
				/>
				<fieldset className="stack">
					<legend>{t("desk.paid")}</legend>
					<p className="soft">{t("desk.paidHint")}</p>
					{classes.map((course) => (
						<TextField
							key={course.id}
							label={<Both own={course.title} english={course.englishTitle} />}
							inputMode="numeric"
							width="short"
							dir="ltr"
							maxLength={3}
							{...field(paidField(course.id), course.minutes === null ? "" : `${course.minutes}`)}
						/>
					))}
				</fieldset>
				{contacts.length === 0 ? (
					<p className="soft">{t("desk.noContacts")}</p>
				) : (
					<Choices
						type="checkbox"
						name="contact"
						legend={t("desk.contacts")}
						hint={t("desk.contactsHint")}
						options={contacts.map((one) => ({ value: one.id, label: <Bdi>{one.name}</Bdi> }))}
						selected={typed ? (typed.contact ?? []) : speaking}
					/>
				)}
				<Button>{t("desk.save")}</Button>
			</form>
		</DeskFrame>
	);
}
