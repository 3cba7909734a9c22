import { DeskFrame } from "#app/courses/desk-frame.tsx";
import { useHref, usePage } from "#app/i18n/page.tsx";
import { Bdi } from "#app/ui/both.tsx";
import { Button } from "#app/ui/button.tsx";
import { ErrorSummary } from "#app/ui/error-summary.tsx";
import { FileField } from "#app/ui/file-field.tsx";
import { DoneImport, WorkCodes } from "./import-done.tsx";
import {
	IMPORT_KINDS,
	type ImportKind,
	LARGEST_UPLOAD_MB,
	type Upload,
	uploadsOf,
} from "./import-kinds.ts";
import type { Failures } from "./import-sources.server.ts";
import type { ImportStart } from "./import-start.server.ts";
import { failureMessage } from "./messages.ts";

export type FailedUpload = { failures: Failures; missing: boolean };

type ImportStartPageProps = { start: ImportStart; failed?: FailedUpload };

export function ImportStartPage({ start, failed }: ImportStartPageProps) {
	const { t } = usePage();
	const errors = useUploadErrors(failed);
	const { provider } = start;
	return (
		<DeskFrame>
			<ErrorSummary errors={errors} />
			<DoneImport done={start.done} kind={start.kind} />
			<h1>{t("manage:import.title")}</h1>
			<WorkCodes codes={start.codes} />
			<p>{t("manage:import.intro")}</p>
			<Providers start={start} />
			{provider && (
				<>
					<KindNav kind={start.kind} slug={provider.slug} />
					<UploadForm kind={start.kind} slug={provider.slug} errors={errors} />
				</>
			)}
		</DeskFrame>
	);
}

/** All that is wrong with a file, in one piece beside its field. */
function useUploadErrors(failed: FailedUpload | undefined): Partial<Record<Upload, string>> {
	const { t } = usePage();
	if (!failed) return {};
	const told = Object.entries(failed.failures).map(([field, failures]) => {
		return [field, failures.map((failure) => failureMessage(t, failure)).join(" ")];
	});
	return {
		...(failed.missing && { file: t("manage:import.chooseFile") }),
		...Object.fromEntries(told),
	};
}

function Providers({ start: { provider, providers, kind } }: { start: ImportStart }) {
	const { t } = usePage();
	const address = useAddress();
	if (providers.length < 2) return null;
	return (
		<section className="stack-s">
			<h2>{t("manage:import.provider")}</h2>
			<ul className="cluster">
				{providers.map(({ slug, name }) => (
					<li key={slug}>
						<a
							className="chip"
							href={address(kind, slug)}
							aria-current={slug === provider?.slug || undefined}
						>
							<Bdi>{name}</Bdi>
						</a>
					</li>
				))}
			</ul>
		</section>
	);
}

function KindNav({ kind, slug }: { kind: ImportKind; slug: string }) {
	const { t } = usePage();
	const address = useAddress();
	return (
		<nav className="desk-nav" aria-label={t("manage:import.kinds")}>
			{IMPORT_KINDS.map((one) => (
				<a key={one} href={address(one, slug)} aria-current={one === kind || undefined}>
					{t(`manage:import.kind.${one}.name`)}
				</a>
			))}
		</nav>
	);
}

const ACCEPT = { csv: ".csv,text/csv", json: ".json,application/json" };

type UploadFormProps = { kind: ImportKind; slug: string; errors: Partial<Record<Upload, string>> };

function UploadForm({ kind, slug, errors }: UploadFormProps) {
	const { t } = usePage();
	const href = useHref();
	const address = useAddress();
	const format = kind === "open-referral" ? "json" : "csv";
	return (
		<form
			className="stack"
			method="post"
			encType="multipart/form-data"
			action={address(kind, slug)}
			noValidate
		>
			<h2>{t(`manage:import.kind.${kind}.name`)}</h2>
			<p>{t(`manage:import.kind.${kind}.help`)}</p>
			{(kind === "classes" || kind === "learners") && (
				<p>
					<a href={href(`/manage/import/${kind}.csv`)} download>
						{t("manage:import.template")}
					</a>
				</p>
			)}
			{uploadsOf(kind).map((field) => (
				<FileField
					key={field}
					name={field}
					label={t(`manage:import.field.${kind === "learners" ? kind : field}`)}
					hint={t(`manage:import.hint.${format}`, { size: LARGEST_UPLOAD_MB })}
					accept={ACCEPT[format]}
					optional={field === "venues"}
					error={errors[field]}
				/>
			))}
			<Button>{t("manage:import.show")}</Button>
		</form>
	);
}

/** What she chose stands in the address: a link to another language keeps it. */
function useAddress() {
	const href = useHref();
	return (kind: ImportKind, slug: string) =>
		`${href("/manage/import")}?${new URLSearchParams({ kind, provider: slug })}`;
}
