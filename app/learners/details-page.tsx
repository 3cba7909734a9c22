import { useTranslation } from "react-i18next";
import { DeskFrame } from "#app/courses/desk-frame.tsx";
import type { FieldErrors } from "#app/http/forms.ts";
import { isolate } from "#app/i18n/bidi.ts";
import { useHref, usePage } from "#app/i18n/page.tsx";
import { Button } from "#app/ui/button.tsx";
import { ErrorSummary } from "#app/ui/error-summary.tsx";
import { useErrorTexts } from "#app/ui/error-texts.ts";
import { HiddenField } from "#app/ui/fields.tsx";
import type { LearnerDetails } from "./details.server.ts";
import { ChangedMeanwhile } from "./details-changed.tsx";
import { ContactFields, NameFields } from "./details-fields.tsx";
import { CrecheFields, ReferenceFields } from "./details-more-fields.tsx";
import type { Typed } from "./details-typed.ts";

type DetailsPageProps = {
	learner: LearnerDetails;
	typed: Typed;
	errors?: FieldErrors;
	/** What another coordinator saved while this one typed. */
	current?: LearnerDetails;
};

export function DetailsPage({ learner, typed, errors = {}, current }: DetailsPageProps) {
	const { t } = useTranslation("learners");
	const { direction } = usePage();
	const href = useHref();
	const words = useErrorTexts(errors);
	const name = learner.details.preferred_name;
	const address = `/manage/learners/${learner.id}/details`;
	return (
		<DeskFrame
			back={{ href: href(`/learners/${learner.id}`), label: name }}
			switcher={{ formId: "details", action: address, method: "post" }}
		>
			<ErrorSummary errors={words} />
			<h1>{t("details.title", { name: isolate(name, direction) })}</h1>
			{current && (
				<div id="version">
					<ChangedMeanwhile typed={typed} current={current} />
				</div>
			)}
			<form
				id="details"
				method="post"
				action={href(address)}
				noValidate
				className="stack-l measure"
			>
				<HiddenField name="version" value={String(current?.version ?? typed.version?.[0] ?? "")} />
				<NameFields typed={typed} errors={words} />
				<ContactFields typed={typed} errors={words} />
				<CrecheFields typed={typed} errors={words} />
				<ReferenceFields typed={typed} errors={words} providers={learner.providers} />
				<Button picto="check">{t("details.save")}</Button>
			</form>
		</DeskFrame>
	);
}
