import { expose } from 'comlink'
import { openDatabase } from './database'
import { exchangeWork, workerReady } from './exchange-work'
import { databaseName } from './office'

expose(exchangeWork(async (office) => ({ ...office, db: await openDatabase(databaseName(office.name)) })))
// What is posted to a module worker before its imports have run is lost.
postMessage(workerReady)
