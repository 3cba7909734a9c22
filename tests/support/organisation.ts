import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import Provider from "oidc-provider";
import { freePort } from "./free-port.ts";

/** Who sits at the organisation's own sign-in page. */
export type Account = { sub: string; email: string; verified: boolean; mfa?: boolean };

export type TestOrganisation = {
	issuer: string;
	/** Who signs in next. */
	as: (account: Account) => void;
	/** Goes where a browser would, and gives the address that leads back to us. */
	visit: (url: URL) => Promise<URL>;
	close: () => Promise<void>;
};

export const CLIENT = { clientId: "esol-plus", clientSecret: "a secret shared with the college" };

/** A real OpenID provider on this machine that believes whoever comes. */
export async function openOrganisation(redirectUri: string): Promise<TestOrganisation> {
	const issuer = `http://127.0.0.1:${await freePort()}`;
	let account: Account = { sub: "nobody", email: "nobody@college.test", verified: false };
	const accounts = new Map<string, Account>();
	const provider: Provider = new Provider(issuer, {
		clients: [
			{
				client_id: CLIENT.clientId,
				client_secret: CLIENT.clientSecret,
				redirect_uris: [redirectUri],
			},
		],
		cookies: { keys: ["a key of the test's own"] },
		claims: { openid: ["sub", "amr"], email: ["email", "email_verified"] },
		features: { devInteractions: { enabled: false } },
		ttl: { Interaction: 60, Session: 60, Grant: 60, AccessToken: 60, IdToken: 60 },
		interactions: { url: (_, { uid }) => `/interaction/${uid}` },
		findAccount: (_, sub) => {
			const { email, verified } = accounts.get(sub)!;
			return {
				accountId: sub,
				claims: () => ({ sub, email, email_verified: verified }),
			};
		},
		loadExistingGrant: async ({ oidc }) => {
			const grant = new provider.Grant({
				clientId: oidc.client!.clientId,
				accountId: oidc.session!.accountId!,
			});
			grant.addOIDCScope("openid email");
			await grant.save();
			return grant;
		},
	});
	const answer = provider.callback();
	const server = createServer((request, response) => {
		if (!request.url?.startsWith("/interaction/")) return answer(request, response);
		accounts.set(account.sub, account);
		const amr = account.mfa ? ["pwd", "mfa"] : ["pwd"];
		return provider.interactionFinished(request, response, {
			login: { accountId: account.sub, amr },
		});
	});
	await listenAt(server, new URL(issuer).port);
	return {
		issuer,
		as: (next) => {
			account = next;
		},
		visit: (url) => follow(url, redirectUri),
		close: () =>
			new Promise((resolve) => {
				server.closeAllConnections();
				server.close(() => resolve());
			}),
	};
}

function listenAt(server: Server, port: string): Promise<AddressInfo | string | null> {
	return new Promise((resolve) =>
		server.listen(Number(port), "127.0.0.1", () => resolve(server.address())),
	);
}

/** A browser with its cookies that stops at the door of ours. */
async function follow(start: URL, redirectUri: string): Promise<URL> {
	const jar = new Map<string, string>();
	let url = start;
	for (let step = 0; step < 10; step++) {
		const cookie = [...jar].map(([name, value]) => `${name}=${value}`).join("; ");
		const answer = await fetch(url, { redirect: "manual", headers: { cookie } });
		for (const line of answer.headers.getSetCookie()) {
			const [name = "", value = ""] = line.split(";", 1)[0]!.split(/=(.*)/s);
			jar.set(name, value);
		}
		const location = answer.headers.get("location");
		if (!location) throw new Error(`${answer.status} at ${url.pathname}: ${await answer.text()}`);
		url = new URL(location, url);
		if (url.href.startsWith(redirectUri)) return url;
	}
	throw new Error("no way back");
}
