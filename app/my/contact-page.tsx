import type { FieldErrors } from "#app/http/forms.ts";
import { languages } from "#app/i18n/languages.ts";
import { useHref, usePage } from "#app/i18n/page.tsx";
import { CONTACT_WAYS } from "#app/learners/details.ts";
import { LONGEST } from "#app/learners/details-form.ts";
import type { Typed } from "#app/learners/details-typed.ts";
import { NoticeAtAsking } from "#app/privacy/notice-at-asking.tsx";
import type { ShownNotice } from "#app/privacy/periods.server.ts";
import { Button } from "#app/ui/button.tsx";
import { Choices } from "#app/ui/choices.tsx";
import { useErrorTexts } from "#app/ui/error-texts.ts";
import { HiddenField, SelectField, TextField } from "#app/ui/fields.tsx";
import { MyFrame } from "./my-frame.tsx";
import { Words } from "./words.tsx";

type ContactPageProps = {
	token: string;
	typed: Typed;
	errors: FieldErrors;
	/** What is kept by now, where somebody saved meanwhile. */
	version: number;
	notice: ShownNotice;
};

type FieldsProps = { typed: Typed; errors: Record<string, string> };

export function ContactPage({ token, typed, errors, version, notice }: ContactPageProps) {
	const { t } = usePage();
	const href = useHref();
	const words = useErrorTexts(errors);
	const address = `/my/${token}/contact`;
	return (
		<MyFrame
			token={token}
			titleKey="my:contact.title"
			errors={words}
			switcher={{ formId: "contact", action: address, method: "post" }}
		>
			<p>{t("my:contact.intro")}</p>
			<form id="contact" method="post" action={href(address)} noValidate className="stack-l">
				<div id="version">
					<HiddenField name="version" value={String(version)} />
				</div>
				<PhoneFields typed={typed} errors={words} />
				<MailFields typed={typed} errors={words} />
				<NameField typed={typed} />
				<NoticeAtAsking notice={notice} />
				<Button picto="check">
					<Words of="my:contact.save" />
				</Button>
				<p className="soft">{t("my:contact.letter")}</p>
			</form>
		</MyFrame>
	);
}

function PhoneFields({ typed, errors }: FieldsProps) {
	const { t, english } = usePage();
	return (
		<>
			<TextField
				name="phone"
				type="tel"
				label={<Words of="enrolments:join.phone" block={false} />}
				value={typed.phone?.[0]}
				error={errors.phone}
				autoComplete="tel"
				maxLength={40}
			/>
			<Choices
				type="radio"
				name="leave-message"
				legend={<Words of="enrolments:join.leaveMessage" />}
				hint={t("enrolments:join.leaveMessageHint")}
				selected={typed["leave-message"] ?? []}
				layout="row"
				options={(["yes", "no"] as const).map((value) => ({
					value,
					label: t(`enrolments:join.${value}`),
					english: english(`enrolments:join.${value}`),
				}))}
			/>
		</>
	);
}

function MailFields({ typed, errors }: FieldsProps) {
	const { t, english } = usePage();
	return (
		<>
			<TextField
				name="email"
				type="email"
				label={<Words of="enrolments:join.email" block={false} />}
				value={typed.email?.[0]}
				error={errors.email}
				autoComplete="email"
				maxLength={254}
			/>
			<Choices
				type="radio"
				name="contact-way"
				legend={<Words of="enrolments:join.contact" />}
				error={errors["contact-way"]}
				selected={typed["contact-way"] ?? []}
				options={CONTACT_WAYS.map((value) => ({
					value,
					label: t(`learners:way.${value}`),
					english: english(`learners:way.${value}`),
				}))}
			/>
		</>
	);
}

/** A language in which there are no pages yet stays as it is: the first choice. */
function NameField({ typed }: { typed: Typed }) {
	const { t } = usePage();
	const language = typed.language?.[0] ?? "";
	const isKnown = languages.some(({ tag }) => tag === language);
	return (
		<>
			<SelectField
				name="language"
				label={<Words of="enrolments:join.language" />}
				value={isKnown ? language : ""}
				empty={isKnown ? undefined : t("learners:details.otherLanguage")}
				options={languages.map(({ tag, name }) => ({ value: tag, label: name, lang: tag }))}
				width="medium"
			/>
			<TextField
				name="say-name"
				label={<Words of="my:contact.sayName" />}
				hint={t("learners:details.sayNameHint")}
				value={typed["say-name"]?.[0]}
				maxLength={LONGEST.say}
				optional
			/>
		</>
	);
}
