import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { useHref } from "#app/i18n/page.tsx";
import { ErrorSummary } from "#app/ui/error-summary.tsx";
import { PageFrame } from "#app/ui/page-frame.tsx";
import { Status } from "#app/ui/status.tsx";

type SetupFrameProps = {
	pilot: { slug: string; name: string };
	title: string;
	/** Instead of the pilot's page. */
	back?: { path: string; label: string };
	/** Of the form on the page, so that a change of language keeps what was typed. */
	formId?: string;
	errors?: Record<string, string>;
	isSaved?: boolean;
	children: ReactNode;
};

/** A page of what is set up for a pilot. */
export function SetupFrame({ pilot, title, back, formId, ...props }: SetupFrameProps) {
	const { t } = useTranslation("pilots");
	const href = useHref();
	const path = back?.path ?? `/pilots/${pilot.slug}`;
	return (
		<PageFrame
			wide
			back={{ href: href(path), label: back?.label ?? pilot.name }}
			switcher={formId === undefined ? undefined : { formId }}
		>
			{props.isSaved && (
				<p role="status">
					<Status tone="good">{t("saved")}</Status>
				</p>
			)}
			<ErrorSummary errors={props.errors ?? {}} />
			<h1>{title}</h1>
			{props.children}
		</PageFrame>
	);
}
