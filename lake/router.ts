import { endSessionEndpoint, sessionsEndpoint } from './handlers/account-sessions.ts'
import {
  accountsEndpoint,
  addAccountEndpoint,
  changeAccountEndpoint,
  inviteEndpoint,
  ownPasswordEndpoint,
  removeAccountEndpoint,
} from './handlers/accounts.ts'
import { actionsEndpoint } from './handlers/actions.ts'
import { uploadEndpoint } from './handlers/assets-upload.ts'
import { commentsEndpoint } from './handlers/comments.ts'
import { docEndpoint } from './handlers/doc.ts'
import { exportEndpoint } from './handlers/export.ts'
import { fileEndpoint } from './handlers/file.ts'
import { historyDocumentsEndpoint } from './handlers/history-documents.ts'
import { historyEventsEndpoint } from './handlers/history-events.ts'
import { historyReleaseEventsEndpoint } from './handlers/history-release-events.ts'
import { historyTransactionsEndpoint } from './handlers/history-transactions.ts'
import { imageEndpoint } from './handlers/image.ts'
import { listenEndpoint } from './handlers/listen.ts'
import { liveEndpoint } from './handlers/live.ts'
import { mutateEndpoint } from './handlers/mutate.ts'
import { pingEndpoint } from './handlers/ping.ts'
import { presenceEndpoint } from './handlers/presence.ts'
import { queryEndpoint } from './handlers/query.ts'
import { referencesEndpoint } from './handlers/references.ts'
import { streamsEndpoint } from './handlers/streams.ts'
import { checkCorsEndpoint } from './handlers/check-cors.ts'
import { createDatasetEndpoint, datasetsEndpoint, deleteDatasetEndpoint } from './handlers/datasets.ts'
import { featuresEndpoint } from './handlers/features.ts'
import { aclEndpoint, projectGrantsEndpoint } from './handlers/grants.ts'
import {
  accessRequestsEndpoint,
  announcementsEndpoint,
  claimDescriptorEndpoint,
  helpEndpoint,
  releaseLimitsEndpoint,
  schedulesEndpoint,
  subscriptionEndpoint,
  synchronizeDescriptorEndpoint,
  telemetryBatchEndpoint,
  telemetryStatusEndpoint,
  userApplicationsEndpoint,
} from './handlers/hosted-services.ts'
import { getKeyValuesEndpoint, putKeyValuesEndpoint } from './handlers/key-values.ts'
import { loginEndpoint, loginPageEndpoint } from './handlers/login.ts'
import { projectEndpoint, projectRolesEndpoint, projectsEndpoint } from './handlers/projects.ts'
import {
  fetchSessionEndpoint,
  logoutEndpoint,
  providersEndpoint,
  sessionIdEndpoint,
} from './handlers/sessions.ts'
import { signInFileEndpoint } from './handlers/sign-in-files.ts'
import { currentUserEndpoint, projectUsersEndpoint, usersEndpoint } from './handlers/users.ts'
import { welcomeEndpoint, welcomePageEndpoint } from './handlers/welcome.ts'
import type { Route } from './http/route.ts'

/**
 * The whole API. Paths come after `/v<version>` unless `versioned` is false; a path with `:dataset` finds the
 * dataset first. What is not in this table does not exist: 404.
 */
export const routes: readonly Route[] = [
  { method: 'GET', path: '/ping', permission: 'open', endpoint: pingEndpoint },
  { method: 'GET', path: '/data/ping/:dataset', permission: 'read', endpoint: pingEndpoint },
  { method: 'GET', path: '/data/query/:dataset', permission: 'read', endpoint: queryEndpoint },
  { method: 'POST', path: '/data/query/:dataset', permission: 'read', endpoint: queryEndpoint },
  { method: 'POST', path: '/data/mutate/:dataset', permission: 'mutate', endpoint: mutateEndpoint },
  { method: 'POST', path: '/data/actions/:dataset', permission: 'write', endpoint: actionsEndpoint },
  { method: 'GET', path: '/data/doc/:dataset/:ids', permission: 'read', endpoint: docEndpoint },

  { method: 'GET', path: '/data/listen/:dataset', permission: 'read', endpoint: listenEndpoint },
  { method: 'GET', path: '/data/live/events/:dataset', permission: 'read', endpoint: liveEndpoint },
  {
    method: 'GET',
    path: '/streams',
    permission: 'open',
    endpoint: streamsEndpoint,
    versioned: false,
    socket: true,
  },
  {
    method: 'GET',
    path: '/socket/:dataset',
    permission: 'open',
    endpoint: presenceEndpoint,
    socket: true,
  },
  { method: 'GET', path: '/data/export/:dataset', permission: 'read', endpoint: exportEndpoint },
  {
    method: 'GET',
    path: '/data/references/:dataset/documents/:id/to',
    permission: 'read',
    endpoint: referencesEndpoint,
  },
  {
    method: 'GET',
    path: '/data/history/:dataset/transactions/:ids',
    permission: 'identify',
    endpoint: historyTransactionsEndpoint,
  },
  {
    method: 'GET',
    path: '/data/history/:dataset/documents/:ids',
    permission: 'identify',
    endpoint: historyDocumentsEndpoint,
  },
  {
    method: 'GET',
    path: '/data/history/:dataset/events/documents/:id',
    permission: 'identify',
    endpoint: historyEventsEndpoint,
  },
  {
    method: 'GET',
    path: '/data/history/:dataset/events/releases/:id',
    permission: 'identify',
    endpoint: historyReleaseEventsEndpoint,
  },

  {
    method: 'POST',
    path: '/assets/images/:dataset',
    permission: 'upload',
    endpoint: uploadEndpoint('images'),
  },
  { method: 'POST', path: '/assets/files/:dataset', permission: 'upload', endpoint: uploadEndpoint('files') },
  {
    method: 'GET',
    path: '/images/:project/:dataset/:file',
    permission: 'open',
    endpoint: imageEndpoint,
    versioned: false,
  },
  {
    method: 'GET',
    path: '/images/:project/:dataset/:file/:vanity',
    permission: 'open',
    endpoint: imageEndpoint,
    versioned: false,
  },
  {
    method: 'GET',
    path: '/files/:project/:dataset/:file',
    permission: 'open',
    endpoint: fileEndpoint,
    versioned: false,
  },

  { method: 'GET', path: '/check/cors', permission: 'open', endpoint: checkCorsEndpoint },
  { method: 'GET', path: '/users/me', permission: 'identify', endpoint: currentUserEndpoint },
  { method: 'GET', path: '/users/me/keyvalue/:keys', permission: 'identify', endpoint: getKeyValuesEndpoint },
  { method: 'PUT', path: '/users/me/keyvalue', permission: 'identify', endpoint: putKeyValuesEndpoint },
  { method: 'POST', path: '/users/me/keyvalue', permission: 'identify', endpoint: putKeyValuesEndpoint },
  { method: 'GET', path: '/users/:ids', permission: 'identify', endpoint: usersEndpoint },
  { method: 'GET', path: '/auth/providers', permission: 'open', endpoint: providersEndpoint },
  { method: 'GET', path: '/auth/fetch', permission: 'open', endpoint: fetchSessionEndpoint },
  { method: 'GET', path: '/auth/id', permission: 'identify', endpoint: sessionIdEndpoint },
  { method: 'POST', path: '/auth/logout', permission: 'open', endpoint: logoutEndpoint, deadToken: true },
  { method: 'GET', path: '/accounts', permission: 'administer', endpoint: accountsEndpoint },
  { method: 'POST', path: '/accounts', permission: 'administer', endpoint: addAccountEndpoint },
  { method: 'PUT', path: '/accounts/me/password', permission: 'identify', endpoint: ownPasswordEndpoint },
  { method: 'PUT', path: '/accounts/:id', permission: 'administer', endpoint: changeAccountEndpoint },
  { method: 'DELETE', path: '/accounts/:id', permission: 'administer', endpoint: removeAccountEndpoint },
  { method: 'POST', path: '/accounts/:id/invitation', permission: 'administer', endpoint: inviteEndpoint },
  { method: 'GET', path: '/sessions', permission: 'identify', endpoint: sessionsEndpoint },
  { method: 'DELETE', path: '/sessions/:id', permission: 'identify', endpoint: endSessionEndpoint },
  { method: 'GET', path: '/login', permission: 'open', endpoint: loginPageEndpoint, versioned: false },
  { method: 'POST', path: '/login', permission: 'open', endpoint: loginEndpoint, versioned: false },
  {
    method: 'GET',
    path: '/login/files/:file',
    permission: 'open',
    endpoint: signInFileEndpoint,
    versioned: false,
  },
  {
    method: 'GET',
    path: '/welcome/:secret',
    permission: 'open',
    endpoint: welcomePageEndpoint,
    versioned: false,
  },
  {
    method: 'POST',
    path: '/welcome/:secret',
    permission: 'open',
    endpoint: welcomeEndpoint,
    versioned: false,
  },
  { method: 'GET', path: '/projects', permission: 'identify', endpoint: projectsEndpoint },
  { method: 'GET', path: '/projects/:project', permission: 'identify', endpoint: projectEndpoint },
  {
    method: 'GET',
    path: '/projects/:project/users',
    permission: 'identify',
    endpoint: projectUsersEndpoint,
  },
  {
    method: 'GET',
    path: '/projects/:project/roles',
    permission: 'identify',
    endpoint: projectRolesEndpoint,
  },
  {
    method: 'GET',
    path: '/projects/:project/grants',
    permission: 'identify',
    endpoint: projectGrantsEndpoint,
  },
  { method: 'GET', path: '/projects/:project/datasets', permission: 'identify', endpoint: datasetsEndpoint },
  {
    method: 'GET',
    path: '/projects/:project/datasets/:dataset/acl',
    permission: 'read',
    endpoint: aclEndpoint,
  },
  { method: 'PUT', path: '/datasets/:name', permission: 'administer', endpoint: createDatasetEndpoint },
  { method: 'DELETE', path: '/datasets/:name', permission: 'administer', endpoint: deleteDatasetEndpoint },
  { method: 'GET', path: '/features', permission: 'identify', endpoint: featuresEndpoint },
  { method: 'POST', path: '/comments/:dataset/setup', permission: 'write', endpoint: commentsEndpoint },

  {
    method: 'GET',
    path: '/intake/telemetry-status',
    permission: 'identify',
    endpoint: telemetryStatusEndpoint,
  },
  { method: 'POST', path: '/intake/batch', permission: 'identify', endpoint: telemetryBatchEndpoint },
  { method: 'GET', path: '/journey/announcements', permission: 'identify', endpoint: announcementsEndpoint },
  { method: 'GET', path: '/access/requests/me', permission: 'identify', endpoint: accessRequestsEndpoint },
  { method: 'GET', path: '/help', permission: 'identify', endpoint: helpEndpoint },
  {
    method: 'GET',
    path: '/schedules/:project/:dataset',
    permission: 'identify',
    endpoint: schedulesEndpoint,
  },
  {
    method: 'GET',
    path: '/projects/:project/user-applications',
    permission: 'identify',
    endpoint: userApplicationsEndpoint,
  },
  {
    method: 'GET',
    path: '/projects/:project/new-content-release-allowed',
    permission: 'identify',
    endpoint: releaseLimitsEndpoint,
  },
  {
    method: 'GET',
    path: '/subscriptions/project/:project',
    permission: 'identify',
    endpoint: subscriptionEndpoint,
  },
  { method: 'POST', path: '/descriptors/claim', permission: 'identify', endpoint: claimDescriptorEndpoint },
  {
    method: 'POST',
    path: '/descriptors/synchronize',
    permission: 'identify',
    endpoint: synchronizeDescriptorEndpoint,
  },
]
