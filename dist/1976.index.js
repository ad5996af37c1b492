"use strict";
exports.id = 1976;
exports.ids = [1976];
exports.modules = {

/***/ 1976:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  openGitHub: function() { return /* binding */ openGitHub; }
});

// EXTERNAL MODULE: ./node_modules/valibot/dist/index.mjs
var dist = __webpack_require__(7934);
// EXTERNAL MODULE: ./src/errors.ts
var errors = __webpack_require__(3916);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
;// CONCATENATED MODULE: ./src/world/github-pace.ts

/**
 * How fast one client may write. plugin-throttling waits between any two requests, up to three seconds; GitHub asks for
 * that of "a large number of requests", and otherwise allows 80 a minute that generate content: so the first ones go at once.
 * https://docs.github.com/en/rest/using-the-rest-api/rate-limits-for-the-rest-api#about-secondary-rate-limits
 */
async function openPace() {
    const { Group } = (await __webpack_require__.e(/* import() */ 3251).then(__webpack_require__.t.bind(__webpack_require__, 3251, 23))).default;
    const write = new Group({
        maxConcurrent: 1,
        reservoir: AT_ONCE,
        reservoirIncreaseAmount: 1,
        reservoirIncreaseInterval: 1000,
        reservoirIncreaseMaximum: AT_ONCE,
    });
    // What notifies somebody has passed `write` before.
    return { id: (0,external_node_crypto_.randomUUID)(), write, notifications: new Group({ maxConcurrent: 1 }) };
}
const AT_ONCE = 20;

// EXTERNAL MODULE: ./src/world/plain.ts
var plain = __webpack_require__(2380);
// EXTERNAL MODULE: ./src/world/within.ts
var within = __webpack_require__(5161);
// EXTERNAL MODULE: ./src/world/words.ts
var words = __webpack_require__(7045);
;// CONCATENATED MODULE: ./src/world/github-trouble.ts




/** Why something did not come about, for people: the Refusal of a deed. The error is its cause. */
function refusedBy(deed, error, patience) {
    if (error instanceof errors/* Refusal */.P_)
        return error;
    const refuse = (reason, why, hint) => new errors/* Refusal */.P_(reason, `${deed.failed}: ${why}.`, { hint, cause: error });
    if (error instanceof within/* TooLate */.d) {
        return refuse('system_failed', `no answer from GitHub within ${(0,words/* inWords */.r)(patience.wholeMs)}`, AGAIN);
    }
    const status = statusOf(error);
    const message = messageOf(error);
    const limit = limitOf(error);
    if (limit !== undefined)
        return refuse('system_failed', `GitHub limits the rate of requests${limit}`, LATER);
    if (status === undefined)
        return refuse('system_failed', `GitHub's answer was of no use (${message})`, AGAIN);
    if (!hasAnswer(error))
        return refuse('system_failed', `GitHub cannot be reached (${message})`, AGAIN);
    if (status === 401)
        return refuse('not_permitted', `GitHub does not take the token (${message})`, TOKEN);
    if (status === 403) {
        const hint = `Give the job \`permissions: ${deed.right}\`, or a token that has this right.`;
        return refuse('not_permitted', `GitHub does not permit it (${message})`, hint);
    }
    if (status === 404 || status === 410) {
        const hint = `It was deleted, or the token may not see it. The job needs \`permissions: ${deed.right}\`.`;
        return refuse('not_permitted', `GitHub finds nothing there (${status} ${message})`, hint);
    }
    const why = status >= 500 ? 'GitHub failed' : 'GitHub refused it';
    return refuse('system_failed', `${why} (${status} ${message})`, AGAIN);
}
/** Whether a write may have been carried out, though no answer says so. */
function isUncertain(refusal) {
    if (!(refusal instanceof errors/* Refusal */.P_))
        return false;
    const status = statusOf(refusal.cause);
    return refusal.cause instanceof within/* TooLate */.d || (status !== undefined && status >= 500);
}
const AGAIN = 'Run it again. https://www.githubstatus.com says how GitHub is.';
const LATER = 'Run it again then, or with the token of an app, which has limits of its own.';
const TOKEN = 'Look at the input `token`: it may be mistyped, expired or meant for another server.';
function statusOf(error) {
    if (typeof error !== 'object' || error === null || !('status' in error))
        return undefined;
    return typeof error.status === 'number' ? error.status : undefined;
}
/** Octokit gives 500 to what never had an answer. */
function hasAnswer(error) {
    return typeof error === 'object' && error !== null && 'response' in error && error.response !== undefined;
}
function messageOf(error) {
    const message = error instanceof Error ? error.message : String(error);
    return (0,plain/* brief */.d)(message.replace(/ - https:\/\/docs\.\S+$/u, '').replace(/\.$/u, ''));
}
/** When a request was one too many: until when, as the end of a sentence. */
function limitOf(error) {
    const status = statusOf(error);
    const headers = headersOf(error);
    const after = Number(headers['retry-after']);
    const reset = Number(headers['x-ratelimit-reset']);
    const isLimit = status === 429 || (status === 403 && /\brate limit\b/iu.test(messageOf(error)));
    if (!isLimit && !(status === 403 && headers['x-ratelimit-remaining'] === '0'))
        return undefined;
    if (after > 0)
        return ` for ${(0,words/* inWords */.r)(after * 1000)}`;
    if (headers['x-ratelimit-remaining'] !== '0' || !(reset > 0))
        return '';
    return ` until ${new Date(reset * 1000).toISOString().slice(0, 16).replace('T', ' ')} UTC`;
}
function headersOf(error) {
    if (typeof error !== 'object' || error === null || !('response' in error))
        return {};
    const { response } = error;
    if (typeof response !== 'object' || response === null || !('headers' in response))
        return {};
    return { ...response.headers };
}

// EXTERNAL MODULE: ./src/world/run.ts
var run = __webpack_require__(2773);
;// CONCATENATED MODULE: ./src/world/github-client.ts







/** GitHub closes a conversation at 2,500 comments; no other list that is asked for is longer. */
const MOST_PAGES = 50;
const REPEATS = 3;
const LIMITED_REPEATS = 2;
const PATIENCE = { attemptMs: 20_000, waitMs: 60_000, wholeMs: 180_000, secondMs: 1000 };
/** The packages are loaded here, and not before. @throws Refusal `usage` without a repository or a token. */
async function openClient(options) {
    const { environment, token, signal, patience = PATIENCE } = options;
    const repository = (0,run/* repositoryOf */._)(environment)?.repository;
    if (repository === undefined) {
        const hint = 'This needs to run as a step of a workflow on GitHub.';
        throw new errors/* Refusal */.P_('usage', 'GITHUB_SERVER_URL and GITHUB_REPOSITORY do not name a repository.', { hint });
    }
    if (token === '') {
        const hint = 'Give the input `token`, for instance `${{ github.token }}`.';
        throw new errors/* Refusal */.P_('usage', 'There is no token to speak to GitHub with.', { hint });
    }
    const [owner = '', repo = ''] = repository.split('/');
    const octokit = await openOctokit(options, patience);
    const perform = async (deed, work) => {
        try {
            return await (0,within/* within */.u)(patience.wholeMs, signal, (own) => work({ request: { signal: own } }));
        }
        catch (error) {
            signal.throwIfAborted();
            throw refusedBy(deed, error, patience);
        }
    };
    const one = (deed, schema, work) => perform(deed, async (asked) => dist/* parse */.qgA(schema, (await work(octokit, asked)).data));
    return {
        here: { owner, repo },
        secondMs: patience.secondMs,
        ask: one,
        async find(deed, schema, work) {
            try {
                return await one(deed, schema, work);
            }
            catch (error) {
                if (error instanceof errors/* Refusal */.P_ && isAbsent(error.cause))
                    return undefined;
                throw error;
            }
        },
        list: (deed, schema, pages) => perform(deed, async (asked) => {
            const found = [];
            let count = 0;
            for await (const { data } of pages(octokit, asked)) {
                count += 1;
                if (count > MOST_PAGES)
                    throw new Error(`there are more than ${MOST_PAGES} pages`);
                for (const item of data)
                    found.push(dist/* parse */.qgA(schema, item));
            }
            return found;
        }),
    };
}
/** 410 is said of what was deleted. */
function isAbsent(error) {
    return typeof error === 'object' && error !== null && 'status' in error && [404, 410].includes(Number(error.status));
}
async function openOctokit({ environment, token, log }, patience) {
    const { defaults } = await Promise.all(/* import() */[__webpack_require__.e(4119), __webpack_require__.e(5555)]).then(__webpack_require__.bind(__webpack_require__, 7936));
    const { getOctokit } = await Promise.all(/* import() */[__webpack_require__.e(4119), __webpack_require__.e(5555), __webpack_require__.e(1351)]).then(__webpack_require__.bind(__webpack_require__, 1351));
    const { retry } = await Promise.all(/* import() */[__webpack_require__.e(3251), __webpack_require__.e(9735)]).then(__webpack_require__.bind(__webpack_require__, 9735));
    const { throttling } = await Promise.all(/* import() */[__webpack_require__.e(3251), __webpack_require__.e(6856)]).then(__webpack_require__.bind(__webpack_require__, 6856));
    const { attemptMs, waitMs, secondMs } = patience;
    const bounded = (seconds, _options, _octokit, count) => {
        const isShort = seconds * secondMs <= waitMs && count < LIMITED_REPEATS;
        if (isShort)
            log.info(`GitHub limits the rate of requests: going on in ${(0,words/* inWords */.r)(seconds * secondMs)}.`);
        return isShort;
    };
    return getOctokit(token, {
        userAgent: 'coolbox-plugin-action',
        ...baseOf(environment),
        request: { ...defaults.request, fetch: hasty(defaults.request?.fetch, attemptMs) },
        log: { debug: quiet, info: quiet, warn: quiet, error: quiet },
        // Limits are the other plugin's; it waits as long as GitHub says.
        retry: { retries: REPEATS, retryAfterBaseValue: secondMs, doNotRetry: [...NOT_REPEATED, 429] },
        throttle: {
            ...(await openPace()),
            retryAfterBaseValue: secondMs,
            onRateLimit: bounded,
            onSecondaryRateLimit: bounded,
        },
    }, 
    // The first is the first to hear of an error.
    namingLimits, retry, throttling);
}
const NOT_REPEATED = [400, 401, 403, 404, 409, 410, 422, 451];
/** plugin-throttling heeds `retry-after` only where the message speaks of the secondary rate limit; GitHub's does not always. */
function namingLimits(octokit) {
    octokit.hook.error('request', (error) => {
        if ('status' in error && 'response' in error) {
            const { headers } = dist/* parse */.qgA(Limited, error.response);
            const isLimit = [403, 429].includes(error.status) && headers['retry-after'] !== undefined;
            if (isLimit && !/\bsecondary rate\b/iu.test(error.message))
                error.message += ' (secondary rate limit)';
        }
        throw error;
    });
    return {};
}
const Limited = dist/* fallback */.NpB(dist.object({ headers: dist/* record */.g1P(dist.string(), dist/* unknown */.L5J()) }), { headers: {} });
function quiet() {
    // What Octokit warns of is said by us, if it matters.
}
function baseOf(environment) {
    const api = environment['GITHUB_API_URL'] ?? '';
    return /^https?:\/\//u.test(api) ? { baseUrl: api.replace(/\/+$/u, '') } : {};
}
/** Octokit knows no deadline for an answer. One that is over is repeated like a broken line. */
function hasty(given, attemptMs) {
    const fetch = (given ?? globalThis.fetch);
    return (address, options) => {
        const own = new AbortController();
        const { signal } = options;
        const leave = () => {
            own.abort(signal?.reason);
        };
        if (signal?.aborted === true)
            leave();
        signal?.addEventListener('abort', leave, { once: true });
        // Not taken back when the head of the answer is there: its body may hang as well.
        setTimeout(() => {
            own.abort(new within/* TooLate */.d(`no answer within ${(0,words/* inWords */.r)(attemptMs)}`));
        }, attemptMs).unref();
        return fetch(address, { ...options, signal: own.signal });
    };
}

;// CONCATENATED MODULE: ./src/world/github-pulls.ts

/** The pull requests of the repository. */
function pullsOf({ find, list, here }) {
    const right = 'pull-requests: read';
    return {
        pullRequest: (number) => find({ failed: `Pull request #${number} could not be read`, right }, Pull, (octokit, asked) => octokit.request('GET /repos/{owner}/{repo}/pulls/{pull_number}', { ...here, pull_number: number, ...asked })),
        async openPullRequests({ sha, repository, branch }) {
            const pulls = await list({ failed: 'The pull requests could not be listed', right }, Pull, (octokit, asked) => octokit.paginate.iterator('GET /repos/{owner}/{repo}/pulls', {
                ...here,
                state: 'open',
                ...(branch === undefined ? {} : { head: `${branch.owner}:${branch.name}` }),
                per_page: 100,
                ...asked,
            }));
            return pulls.filter(({ head }) => head.sha === sha && head.repository === repository);
        },
        pullRequestsOf: (commit) => list({ failed: `The pull requests of ${commit} could not be listed`, right }, Pull, (octokit, asked) => octokit.paginate.iterator('GET /repos/{owner}/{repo}/commits/{commit_sha}/pulls', {
            ...here,
            commit_sha: commit,
            per_page: 100,
            ...asked,
        })),
    };
}
const Author = dist.nullable(dist.object({ login: dist.string(), id: dist.number(), type: dist.string() }));
const sha = dist.pipe(dist.string(), dist/* regex */.yGV(/^(?:[0-9a-f]{40}|[0-9a-f]{64})$/u));
const Pull = dist.pipe(dist.object({
    number: dist.number(),
    state: dist/* picklist */.KIO(['open', 'closed']),
    draft: dist/* optional */.lqM(dist/* boolean */.zMY(), false),
    merged_at: dist.nullable(dist.string()),
    user: Author,
    head: dist.object({ sha, ref: dist.string(), repo: dist.nullable(dist.object({ id: dist.number() })) }),
    base: dist.object({ sha, ref: dist.string(), repo: dist.object({ id: dist.number() }) }),
    html_url: dist.string(),
}), dist/* transform */.pdi(({ number, state, draft, merged_at, user, head, base, html_url }) => ({
    number,
    state,
    isDraft: draft,
    isMerged: merged_at !== null,
    author: user,
    head: { sha: head.sha, ref: head.ref, repository: head.repo?.id ?? null },
    base: { sha: base.sha, ref: base.ref, repository: base.repo.id },
    url: html_url,
})));

;// CONCATENATED MODULE: ./src/world/github-own.ts

function ownIn({ ask }, right) {
    const those = async (failed, comments, query, isMeant) => {
        const found = new Set();
        for (let from = 0; from < comments.length; from += MOST_NODES) {
            const ids = comments.slice(from, from + MOST_NODES).map(({ nodeId }) => nodeId);
            const { nodes } = await ask({ failed, right }, Nodes, async (octokit, asked) => ({
                data: await octokit.graphql(query, { ids, ...asked }).catch(partOf),
            }));
            for (const node of nodes)
                if (node !== null && isMeant(node))
                    found.add(node.id);
        }
        return comments.filter(({ nodeId }) => found.has(nodeId));
    };
    return {
        ownOf: (pull, comments) => those(`Who wrote the comments of #${pull} could not be read`, comments, OWN, ({ viewerDidAuthor }) => viewerDidAuthor === true),
        reactedOf(pull, comments, reactions) {
            const names = reactions.map((reaction) => reaction.toUpperCase());
            return those(`The reactions to comments of #${pull} could not be read`, comments, REACTED, ({ reactionGroups }) => (reactionGroups ?? []).some(({ content, viewerHasReacted }) => viewerHasReacted && names.includes(content)));
        },
        editedOf: (pull, comments) => those(`Whether the comments of #${pull} were edited could not be read`, comments, EDITED, ({ lastEditedAt }) => typeof lastEditedAt === 'string'),
    };
}
/** GitHub takes so many ids at a time. */
const MOST_NODES = 100;
const OWN = `query($ids: [ID!]!) { nodes(ids: $ids) { ... on IssueComment { id viewerDidAuthor } } }`;
const EDITED = `query($ids: [ID!]!) { nodes(ids: $ids) { ... on IssueComment { id lastEditedAt } } }`;
const REACTED = `query($ids: [ID!]!) {
  nodes(ids: $ids) { ... on IssueComment { id reactionGroups { content viewerHasReacted } } }
}`;
/** What is there of an answer, when some of the comments were deleted meanwhile. */
function partOf(error) {
    if (!(error instanceof Error) || error.name !== 'GraphqlResponseError')
        throw error;
    const { errors, data } = dist/* parse */.qgA(Partial, error);
    if (!errors.every(({ type }) => type === 'NOT_FOUND'))
        throw error;
    return data;
}
const Partial = dist.object({ errors: dist/* array */.YOg(dist.object({ type: dist/* optional */.lqM(dist.string()) })), data: dist/* unknown */.L5J() });
const Node = dist.object({
    id: dist/* optional */.lqM(dist.string(), ''),
    viewerDidAuthor: dist/* optional */.lqM(dist/* boolean */.zMY()),
    lastEditedAt: dist.nullish(dist.string()),
    reactionGroups: dist.nullish(dist/* array */.YOg(dist.object({ content: dist.string(), viewerHasReacted: dist/* boolean */.zMY() }))),
});
const Nodes = dist.object({ nodes: dist/* array */.YOg(dist.nullable(Node)) });

;// CONCATENATED MODULE: ./src/world/no-command.ts
/**
 * A text no line of which is one that we, or another robot that reads comments, might take for a command: not even in a log, nor
 * behind marks of quotes and lists, which some robots pass over. It stays as long as it was: what fitted a limit still does.
 */
function withoutCommands(text) {
    return text.replace(COMMAND, `$1${DIVISION_SLASH}`);
}
/** A slash and a word that is not the beginning of a path, such as `/usr/bin` or `/setup.py`. */
const COMMAND = /^((?:[^\S\r\n\u2028\u2029]|[>*+-]|\d{1,9}[.)])*)\/(?=[a-z][\w-]*(?![\w/-]|\.\w))/gimu;
const DIVISION_SLASH = '\u2215';

;// CONCATENATED MODULE: ./src/world/github-comments.ts






/** GitHub's limit for a comment, in characters. */
const LONGEST_COMMENT = 65_536;
/** The comments of the repository's pull requests. */
function commentsOf(client) {
    const { ask, find, list, here, secondMs } = client;
    const right = 'pull-requests: write';
    const own = ownIn(client, right);
    const listed = (pull, since) => list({ failed: `The comments of #${pull} could not be listed`, right }, Comment, (octokit, asked) => octokit.paginate.iterator('GET /repos/{owner}/{repo}/issues/{issue_number}/comments', {
        ...here,
        issue_number: pull,
        ...(since === undefined ? {} : { since }),
        per_page: 100,
        ...asked,
    }));
    const ownComments = async (pull, marker, since) => {
        const marked = (await listed(pull, since)).filter(({ body }) => isMarked(body, marker));
        return own.ownOf(pull, marked);
    };
    const remove = async (id) => {
        await find({ failed: `Comment ${id} could not be deleted`, right }, dist/* unknown */.L5J(), (octokit, asked) => octokit.request('DELETE /repos/{owner}/{repo}/issues/comments/{comment_id}', {
            ...here,
            comment_id: id,
            ...asked,
        }));
    };
    const edit = (id, body) => find({ failed: `Comment ${id} could not be edited`, right }, Comment, (octokit, asked) => octokit.request('PATCH /repos/{owner}/{repo}/issues/comments/{comment_id}', {
        ...here,
        comment_id: id,
        body,
        ...asked,
    }));
    const write = (deed, pull, body) => ask(deed, Comment, (octokit, { request }) => octokit.request('POST /repos/{owner}/{repo}/issues/{issue_number}/comments', {
        ...here,
        issue_number: pull,
        body,
        // Not by itself: the comment of a lost answer may be there.
        request: { ...request, retries: 0 },
    }));
    /** When an answer is lost, it is looked for before it is written again. */
    const create = async (pull, marker, body, since) => {
        const deed = { failed: `A comment on #${pull} could not be written`, right };
        for (let left = MOST_WRITES - 1;; left -= 1) {
            try {
                return await write(deed, pull, body);
            }
            catch (error) {
                if (!isUncertain(error))
                    throw error;
                await new Promise((resolve) => setTimeout(resolve, 2 * secondMs));
                const [there] = await ownComments(pull, marker, since);
                if (there !== undefined)
                    return there;
                if (left === 0)
                    throw error;
            }
        }
    };
    return {
        comment: (id) => find({ failed: `Comment ${id} could not be read`, right }, Comment, (octokit, asked) => octokit.request('GET /repos/{owner}/{repo}/issues/comments/{comment_id}', {
            ...here,
            comment_id: id,
            ...asked,
        })),
        commentsSince: listed,
        ownComments,
        reactedOf: (...asked) => own.reactedOf(...asked),
        editedOf: (...asked) => own.editedOf(...asked),
        async react(comment, content) {
            await ask({ failed: `Comment ${comment} could not be given a reaction`, right }, dist/* unknown */.L5J(), (octokit, asked) => octokit.request('POST /repos/{owner}/{repo}/issues/comments/{comment_id}/reactions', {
                ...here,
                comment_id: comment,
                content,
                ...asked,
            }));
        },
        async sticky(pull, marker, text, isKept = () => false) {
            const body = marked(marker, text);
            const [first, ...more] = await ownComments(pull, marker);
            for (const { id } of more)
                await remove(id);
            if (first !== undefined && (isSame(first.body, body) || isKept(first.body)))
                return { kind: 'unchanged', comment: first };
            const edited = first && (await edit(first.id, body));
            if (edited !== undefined)
                return { kind: 'edited', comment: edited };
            // There was none, or it is deleted by now.
            return { kind: 'created', comment: await create(pull, marker, body) };
        },
        async reply(pull, marker, text, since) {
            const body = marked(marker, text);
            const [there] = await ownComments(pull, marker, since);
            if (there !== undefined)
                return { kind: 'unchanged', comment: there };
            const comment = await create(pull, marker, body, since);
            // Another run may have looked at the same time. Only the later one goes, so that never both do.
            const [first = comment] = await ownComments(pull, marker, since);
            if (first.id >= comment.id)
                return { kind: 'created', comment };
            await remove(comment.id);
            return { kind: 'unchanged', comment: first };
        },
    };
}
const MOST_WRITES = 3;
function marked(marker, text) {
    const body = `${marker}\n${withoutCommands(text)}`;
    checkLength(body);
    return body;
}
function isMarked(body, marker) {
    return `${kept(body)}\n`.startsWith(`${marker}\n`);
}
function isSame(one, other) {
    return kept(one) === kept(other);
}
/** GitHub trims what it stores, and its page sends other line ends. */
function kept(body) {
    return body.replaceAll('\r\n', '\n').trim();
}
/** Counted in UTF-16 units, which are never fewer than GitHub's characters. */
function checkLength(body) {
    if (body.length <= LONGEST_COMMENT)
        return;
    throw new errors/* Refusal */.P_('system_failed', `A comment of ${body.length} characters is too long for GitHub.`, {
        hint: `It takes at most ${LONGEST_COMMENT}. This is a bug of ours: please report it.`,
    });
}
const Comment = dist.pipe(dist.object({
    id: dist.number(),
    node_id: dist.string(),
    body: dist.nullish(dist.string(), ''),
    user: Author,
    performed_via_github_app: dist.nullish(dist.object({ slug: dist/* optional */.lqM(dist.string(), '') })),
    issue_url: dist.string(),
    created_at: dist.string(),
    updated_at: dist.string(),
    html_url: dist.string(),
}), dist/* transform */.pdi((given) => ({
    id: given.id,
    nodeId: given.node_id,
    issue: Number(/\/(\d+)$/u.exec(given.issue_url)?.[1]),
    body: given.body,
    author: given.user,
    app: given.performed_via_github_app?.slug ?? null,
    createdAt: given.created_at,
    updatedAt: given.updated_at,
    url: given.html_url,
})));

;// CONCATENATED MODULE: ./src/world/github-people.ts


/** What GitHub lets somebody do in a repository, from the least to the most. */
const LEVELS = (/* unused pure expression or super */ null && (['none', 'read', 'triage', 'write', 'maintain', 'admin']));
/** What can be known of people. */
function peopleOf({ ask, here }) {
    return {
        async permission(login, id) {
            // `[bot]` accounts are no collaborators.
            if (!LOGIN.test(login))
                return { kind: 'unknown', why: 'This is no name of a person on GitHub.' };
            const deed = { failed: `What ${login} may do could not be read`, right: 'metadata: read' };
            try {
                const answer = await ask(deed, Answer, (octokit, asked) => octokit.request('GET /repos/{owner}/{repo}/collaborators/{username}/permission', {
                    ...here,
                    username: login,
                    ...asked,
                }));
                const isMeant = answer.user.login.toLowerCase() === login.toLowerCase() && (id ?? answer.user.id) === answer.user.id;
                if (!isMeant)
                    return { kind: 'unknown', why: `${login} is another account by now.` };
                return levelOf(answer);
            }
            catch (error) {
                if (!(error instanceof errors/* Refusal */.P_))
                    throw error;
                return { kind: 'unknown', why: error.message };
            }
        },
    };
}
/** Managed users have an underscore, and some old names end with a hyphen. */
const LOGIN = /^[a-z\d][a-z\d_-]{0,99}$/iu;
const Answer = dist.object({
    permission: dist.string(),
    role_name: dist.string(),
    user: dist.object({ login: dist.string(), id: dist.number() }),
});
/** `permission` knows four levels; `role_name` also triage and maintain, and roles of one's own, which count as what they are based on. */
function levelOf({ permission, role_name: role }) {
    const levels = Object.hasOwn(WITHIN, permission) ? WITHIN[permission] : undefined;
    const level = levels?.find((each) => each === role) ?? levels?.[0];
    if (level !== undefined)
        return { kind: 'known', level };
    return { kind: 'unknown', why: `GitHub names a permission that is not known here: ${JSON.stringify(permission)}.` };
}
const WITHIN = {
    none: ['none'],
    read: ['read', 'triage'],
    write: ['write', 'maintain'],
    admin: ['admin'],
};

;// CONCATENATED MODULE: ./src/world/github-runs.ts




/** The workflow runs of the repository. */
function runsOf({ ask, find, list, here }) {
    const right = 'actions: read';
    const run = (id) => find({ failed: `Run ${id} could not be read`, right }, Run, (octokit, asked) => octokit.request('GET /repos/{owner}/{repo}/actions/runs/{run_id}', { ...here, run_id: id, ...asked }));
    return {
        run,
        runsOf: (sha) => list({ failed: `The runs of ${sha} could not be listed`, right }, Run, (octokit, asked) => octokit.paginate.iterator('GET /repos/{owner}/{repo}/actions/runs', {
            ...here,
            head_sha: sha,
            per_page: 100,
            ...asked,
        })),
        async rerun({ id, attempt }) {
            const deed = { failed: `Run ${id} could not be run again`, right: 'actions: write' };
            try {
                await ask(deed, dist/* unknown */.L5J(), (octokit, { request }) => octokit.request('POST /repos/{owner}/{repo}/actions/runs/{run_id}/rerun', {
                    ...here,
                    run_id: id,
                    request: { ...request, retries: 0 },
                }));
                return { kind: 'started' };
            }
            catch (error) {
                // A second try would be told that it is running.
                if (isUncertain(error) && ((await run(id))?.attempt ?? attempt) > attempt)
                    return { kind: 'started' };
                if (error instanceof errors/* Refusal */.P_ && error.reason === 'not_permitted')
                    return { kind: 'refused', why: error.message };
                throw error;
            }
        },
        artifacts: (id) => list({ failed: `The artifacts of run ${id} could not be listed`, right }, Artifact, (octokit, asked) => octokit.paginate.iterator('GET /repos/{owner}/{repo}/actions/runs/{run_id}/artifacts', {
            ...here,
            run_id: id,
            per_page: 100,
            ...asked,
        })),
    };
}
const Run = dist.pipe(dist.object({
    id: dist.number(),
    run_attempt: dist/* optional */.lqM(dist.number(), 1),
    event: dist.string(),
    head_sha: dist.string(),
    head_branch: dist.nullable(dist.string()),
    head_repository: dist.nullish(dist.object({ id: dist.number(), owner: dist.object({ login: dist.string() }) })),
    actor: dist/* optional */.lqM(Author, null),
    triggering_actor: dist/* optional */.lqM(Author, null),
    path: dist.string(),
    status: dist.nullable(dist.string()),
    conclusion: dist.nullable(dist.string()),
    pull_requests: dist.nullable(dist/* array */.YOg(dist.object({ number: dist.number() }))),
    created_at: dist.string(),
    html_url: dist.string(),
}), dist/* transform */.pdi((run) => ({
    id: run.id,
    attempt: run.run_attempt,
    event: run.event,
    headSha: run.head_sha,
    headBranch: run.head_branch,
    headRepository: run.head_repository == null ? null : { id: run.head_repository.id, owner: run.head_repository.owner.login },
    actor: run.actor,
    triggeringActor: run.triggering_actor,
    // GitHub adds `@<ref>` to some.
    path: run.path.replace(/@.*$/u, ''),
    status: run.status,
    conclusion: run.conclusion,
    pullRequests: (run.pull_requests ?? []).map(({ number }) => number),
    createdAt: run.created_at,
    url: run.html_url,
})));
const Artifact = dist.pipe(dist.object({
    id: dist.number(),
    name: dist.string(),
    size_in_bytes: dist.number(),
    digest: dist.nullish(dist.pipe(dist.string(), dist/* regex */.yGV(/^sha256:[0-9a-f]{64}$/u))),
    expired: dist/* boolean */.zMY(),
    created_at: dist.nullable(dist.string()),
}), dist/* transform */.pdi(({ id, name, size_in_bytes: size, digest = null, expired: isExpired, created_at: createdAt }) => ({
    id,
    name,
    digest,
    size,
    isExpired,
    createdAt,
})));

;// CONCATENATED MODULE: ./src/world/github.ts





/** Opens it; asks nothing yet. @throws Refusal `usage` without a repository or a token. */
async function openGitHub(options) {
    const client = await openClient(options);
    return { ...commentsOf(client), ...pullsOf(client), ...peopleOf(client), ...runsOf(client) };
}


/***/ })

};
;