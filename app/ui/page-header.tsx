import type { ReactNode } from "react";
import { useHref, usePage } from "#app/i18n/page.tsx";

/** The switcher comes first on screen and in order: nothing below helps who cannot read it. */
export function PageHeader({ switcher }: { switcher: ReactNode }) {
	const { t, signedIn } = usePage();
	const href = useHref();
	return (
		<header className="header">
			{switcher}
			<div className="header-inner">
				<a className="brand" href={href("/")}>
					<BrandMark />
					<span lang="en" dir="ltr">
						{t("frame.name")}
					</span>
				</a>
				<nav className="header-nav" aria-label={t("frame.menu")}>
					<details className="menu">
						<summary>{t("frame.menu")}</summary>
						<ul>
							<NavLink path="/classes">{t("frame.find")}</NavLink>
							<NavLink path="/level">{t("frame.level")}</NavLink>
							<NavLink path="/eligibility">{t("frame.free")}</NavLink>
							<NavLink path="/list">{t("frame.list")}</NavLink>
							{signedIn ? (
								<NavLink path="/account">{t("frame.account")}</NavLink>
							) : (
								<NavLink path="/sign-in">{t("frame.signIn")}</NavLink>
							)}
						</ul>
					</details>
				</nav>
			</div>
		</header>
	);
}

function NavLink({ path, children }: { path: string; children: ReactNode }) {
	const { url } = usePage();
	const address = useHref()(path);
	return (
		<li>
			<a href={address} aria-current={url.pathname === address ? "page" : undefined}>
				{children}
			</a>
		</li>
	);
}

/** Somebody speaks, and the plus is what is said. */
function BrandMark() {
	return (
		<svg
			className="brand-mark"
			viewBox="0 0 40 40"
			width="40"
			height="40"
			aria-hidden="true"
			focusable="false"
		>
			<path
				className="brand-bubble"
				d="M20 2C9.5 2 1 9 1 18c0 5 2.7 9.5 7 12.4L7 39l10-5.200c1 .1 2 .2 3 .2 10.5 0 19-7 19-16S30.5 2 20 2Z"
			/>
			<path className="brand-plus" d="M20 10v16M12 18h16" />
		</svg>
	);
}
