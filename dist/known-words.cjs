"use strict";var c=Object.defineProperty;var f=Object.getOwnPropertyDescriptor;var _=Object.getOwnPropertyNames;var k=Object.prototype.hasOwnProperty;var b=(e,t)=>{for(var i in t)c(e,i,{get:t[i],enumerable:!0})},x=(e,t,i,r)=>{if(t&&typeof t=="object"||typeof t=="function")for(let s of _(t))!k.call(e,s)&&s!==i&&c(e,s,{get:()=>t[s],enumerable:!(r=f(t,s))||r.enumerable});return e};var y=e=>x(c({},"__esModule",{value:!0}),e);var z={};b(z,{isKnownWord:()=>$,unknownSpans:()=>N});module.exports=y(z);var u=new Set(`xml version encoding standalone utf-8 iso-8859-1 1.0 true false yes no null string head
  package entities schema builder entity element attribute enumeration value srcschema extendedschema xtkschema namespace xtk nms
  extaccount extaccount-collection group operator operator-group operatorgroup access authenticationtype login email rights
  name label type active account server port provider tenant desc description img lastmodified created createdby folder
  adobe_marketing_cloud adobe_experience_cloud adobe marketing experience cloud campaign
  ims imsserver imsurl imsserverurl imsscope imsscopes scope scopes imsclientid clientid imsclientsecret clientsecret imssecret secret
  callbackserver callbackurl imscallback imscallbackurl redirecturl imsorgid imsorganizationid orgid organizationid
  associationmask imsmask groupmask mask productcontext imsproductcontext identifier client callback organization product context
  serverconf shared datastore hosts web redirection imsconfig authims authimsendpoint authimsclientid authimsclientsecret authimsorgid
  openid adobeid session additional_info.projectedproductcontext dma_campaign dma_campaign_classic https http
  directory_users groups adobe_groups directory_group enterprise client_id client_secret client_secrets org_id org project workspace details
  credentials oauth2 oauth_server_to_server redirect_uri defaultredirecturi ims_org_id integration_type groupname product_profile users
  username identity domain first last country code id configurations
  password passwd pass pwd token key apikey api_key privatekey private_key
  instances files role production stage development url experiencecloud callbackurls accounttype fields rules suppress rule path reason
  until ignore declare declared dashboard profile profiles missing found export import restart this where which error warning notice off default prod dev test`.split(/\s+/)),v=/\S+/g,w=/[^\s<>"'=:,;{}[\]()]+/g,S=/^(?:[!?/]?-{0,2}|[-|&*#?!/>]{1,3})$/,l=/=*/y;function N(e,t,i){let r=s=>s>0&&s<e.length&&/^[^\s]{2}$/.test(e.slice(s-1,s+1));return[...e.slice(t,i).matchAll(v)].flatMap(({0:s,index:m})=>{let n=t+m,d=[...s.matchAll(w)].filter(o=>{let[g,h]=[n+o.index,n+o.index+o[0].length];return!j(o[0])||g===t&&r(t)||h===i&&r(i)}),[p,a]=[d[0],d.at(-1)];return!p||!a?[]:(l.lastIndex=n+a.index+a[0].length,l.test(e),[{start:n+p.index,end:l.lastIndex}])})}var I=/^\d{1,2}$/,$=e=>u.has(e.toLowerCase()),j=e=>S.test(e)||I.test(e)||u.has(e.replace(/^[/?!]|[/?]$/g,"").toLowerCase());0&&(module.exports={isKnownWord,unknownSpans});
