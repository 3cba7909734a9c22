import { useTranslation } from "react-i18next";
import { useHref } from "#app/i18n/page.tsx";
import { Button } from "#app/ui/button.tsx";
import { ErrorSummary } from "#app/ui/error-summary.tsx";
import { useErrorTexts } from "#app/ui/error-texts.ts";
import { HiddenField } from "#app/ui/fields.tsx";
import { PageFrame } from "#app/ui/page-frame.tsx";
import { ChangedNotice } from "./changed-notice.tsx";
import type { DetailsOptions } from "./details.server.ts";
import { DetailsFields, useDetailsFields } from "./details-fields.tsx";
import type { Typed } from "./pilot-form.ts";
import type { SetupAnswer } from "./setup-answer.ts";
import { SetupForm } from "./setup-form.tsx";
import { SetupFrame } from "./setup-frame.tsx";

type DetailsPageProps = {
	pilot: { slug: string; name: string };
	typed: Typed;
	seen: string;
	options: DetailsOptions;
	answer: SetupAnswer | undefined;
};

export function DetailsPage({ pilot, options, answer, ...shown }: DetailsPageProps) {
	const { t } = useTranslation("pilots");
	const errors = useErrorTexts(answer?.errors ?? {});
	const { typed, seen } = answer ?? shown;
	return (
		<SetupFrame pilot={pilot} title={t("details.title")} formId="details" errors={errors}>
			<ChangedNotice answer={answer} fields={useDetailsFields(options)} />
			<SetupForm id="details" seen={seen}>
				<DetailsFields {...{ typed, errors, options }} />
			</SetupForm>
		</SetupFrame>
	);
}

type NewPilotPageProps = {
	id: string;
	options: DetailsOptions;
	failed: { typed: Typed; errors: SetupAnswer["errors"] } | undefined;
};

export function NewPilotPage({ id, options, failed }: NewPilotPageProps) {
	const { t } = useTranslation(["pilots", "evaluation"]);
	const href = useHref();
	const errors = useErrorTexts(failed?.errors ?? {});
	const typed = failed?.typed ?? {};
	return (
		<PageFrame
			wide
			back={{ href: href("/pilots"), label: t("evaluation:pilots.back") }}
			switcher={{ formId: "details" }}
		>
			<ErrorSummary errors={errors} />
			<h1>{t("new.title")}</h1>
			<form id="details" method="post" noValidate className="stack-l measure">
				<HiddenField name="id" value={typed.id?.[0] ?? id} />
				<DetailsFields {...{ typed, errors, options }} />
				<Button picto="check">{t("new.submit")}</Button>
			</form>
		</PageFrame>
	);
}
