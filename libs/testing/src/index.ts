export { type Company, makeCompany } from './company';
export { type MailServer, mailServer } from './mail-server';
export { startTestCluster, type TestCluster, testCluster } from './test-cluster';
export { type TestDatabase, testDatabase } from './test-database';
export { freePort, PASSWORD, type RunningProduct, startProduct } from './running-product';
